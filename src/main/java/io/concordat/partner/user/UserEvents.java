package io.concordat.partner.user;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to users and people: references alone, never a name or an address. */
@RegisterForReflection
final class UserEvents {

    private UserEvents() {
    }

    record PartnerUserCreated(UUID userId, UUID partnerId, UUID personId, PartnerUserRole role,
            PartnerUserStatus status) implements Event {

        @Override
        public String subjectKind() {
            return "partner-user";
        }

        @Override
        public UUID subjectId() {
            return userId;
        }
    }

    record PartnerUserChanged(UUID userId, UUID partnerId, UUID personId, PartnerUserRole role,
            PartnerUserStatus status) implements Event {

        @Override
        public String subjectKind() {
            return "partner-user";
        }

        @Override
        public UUID subjectId() {
            return userId;
        }
    }

    record PersonErased(UUID personId) implements Event {

        @Override
        public String subjectKind() {
            return "person";
        }

        @Override
        public UUID subjectId() {
            return personId;
        }
    }
}
