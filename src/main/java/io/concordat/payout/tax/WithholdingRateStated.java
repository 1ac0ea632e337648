package io.concordat.payout.tax;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A version of a withholding rate was recorded; above version 1 it corrects the one before. */
@RegisterForReflection
record WithholdingRateStated(String country, WithholdingCause cause, LocalDate day, int version, String ratePercent,
        String source) implements Event {

    static WithholdingRateStated of(WithholdingRateView rate) {
        return new WithholdingRateStated(rate.country(), rate.cause(), rate.day(), rate.version(),
                rate.ratePercent(), rate.source());
    }

    @Override
    public String subjectKind() {
        return "withholding-rate";
    }

    /** Rates have no id of their own; theirs is derived from country, cause and day. */
    @Override
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes((country + "/" + cause + "/" + day).getBytes(StandardCharsets.UTF_8));
    }
}
