package io.concordat.deal.protection;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to requests for extensions; each belongs to its registration. */
@RegisterForReflection
final class ExtensionEvents {

    private ExtensionEvents() {
    }

    /** Something happened to a request of one registration. */
    interface ExtensionEvent extends Event {

        UUID registrationId();

        @Override
        default String subjectKind() {
            return "deal-registration";
        }

        @Override
        default UUID subjectId() {
            return registrationId();
        }
    }

    record ExtensionRequested(UUID registrationId, UUID partnerId, UUID requestId, int days)
            implements
                ExtensionEvent {
    }

    /** @param rule the rule that granted it, or {@code null} when a reviewer did */
    record ExtensionGranted(UUID registrationId, UUID partnerId, UUID requestId, int days, Instant protectedUntil,
            String rule) implements ExtensionEvent {
    }

    /** @param rule the rule that denied it, or {@code null} when a reviewer did */
    record ExtensionDenied(UUID registrationId, UUID partnerId, UUID requestId, String rule)
            implements
                ExtensionEvent {
    }
}
