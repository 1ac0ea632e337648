package io.concordat.payout.tax;

import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A version of a partner's tax status was recorded; above version 1 it corrects the one before. */
@RegisterForReflection
record TaxStatusStated(UUID partnerId, LocalDate day, int version, String country, TaxForm form,
        TaxNumberStatus numberStatus) implements Event {

    static TaxStatusStated of(TaxStatusView status) {
        return new TaxStatusStated(status.partnerId(), status.day(), status.version(), status.country(),
                status.form(), status.numberStatus());
    }

    @Override
    public String subjectKind() {
        return "partner";
    }

    @Override
    public UUID subjectId() {
        return partnerId;
    }
}
