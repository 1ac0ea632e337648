package io.concordat.catalog.rate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A version of a rate was stored; above version 1 it corrects the one before. */
@RegisterForReflection
record ExchangeRateLoaded(String from, String to, LocalDate day, int version, String rate, String source)
        implements
            Event {

    @Override
    public String subjectKind() {
        return "exchange-rate";
    }

    /** Rates have no id of their own; theirs is derived from pair and day. */
    @Override
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes((from + "/" + to + "/" + day).getBytes(StandardCharsets.UTF_8));
    }
}
