package io.concordat.platform.reference;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A code was created or changed. */
@RegisterForReflection
record ReferenceCodeWritten(ReferenceKind list, String code, String name, String parentCode, int rank, boolean active)
        implements
            Event {

    @Override
    public String subjectKind() {
        return "reference-code";
    }

    /** Codes have no id of their own; theirs is derived from list and code. */
    @Override
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes((list + "/" + code).getBytes(StandardCharsets.UTF_8));
    }
}
