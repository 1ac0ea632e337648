package io.concordat.deal.transfer;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A registration changed hands. */
@RegisterForReflection
record DealTransferred(UUID registrationId, UUID transferId, UUID fromPartnerId, UUID fromPartnerUserId,
        UUID toPartnerId, UUID toPartnerUserId, String reason) implements Event {

    @Override
    public String subjectKind() {
        return "deal-registration";
    }

    @Override
    public UUID subjectId() {
        return registrationId;
    }
}
