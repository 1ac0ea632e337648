package io.concordat.earning.fact;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.platform.work.Event;

/** A version of a fact was recorded. */
@RegisterForReflection
record FactRecorded(UUID factId, UUID partnerId, String externalId, int version, FactKind factKind,
        boolean voided)
        implements
            Event {

    @Override
    public String subjectKind() {
        return "fact";
    }

    @Override
    public UUID subjectId() {
        return factId;
    }
}
