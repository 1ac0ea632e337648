package io.concordat.integration;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A client got a new secret. */
@RegisterForReflection
record ApiClientSecretRotated(UUID id, String clientId, int overlapMinutes) implements Event {

    @Override
    public String subjectKind() {
        return ApiClient.KIND;
    }

    @Override
    public UUID subjectId() {
        return id;
    }
}
