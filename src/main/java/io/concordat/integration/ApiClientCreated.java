package io.concordat.integration;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A client was created. */
@RegisterForReflection
record ApiClientCreated(UUID id, String clientId, List<String> roles, UUID partnerId) implements Event {

    @Override
    public String subjectKind() {
        return ApiClient.KIND;
    }

    @Override
    public UUID subjectId() {
        return id;
    }
}
