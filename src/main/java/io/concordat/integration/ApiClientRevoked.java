package io.concordat.integration;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A client gets no tokens any more. */
@RegisterForReflection
record ApiClientRevoked(UUID id, String clientId) implements Event {

    @Override
    public String subjectKind() {
        return ApiClient.KIND;
    }

    @Override
    public UUID subjectId() {
        return id;
    }
}
