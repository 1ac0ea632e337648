package io.concordat.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to partners, as it stands in the audit trail and in the outbox. */
@RegisterForReflection
final class PartnerEvents {

    private PartnerEvents() {
    }

    /** Something that happened to a partner. */
    interface PartnerEvent extends Event {

        UUID partnerId();

        @Override
        default String subjectKind() {
            return "partner";
        }

        @Override
        default UUID subjectId() {
            return partnerId();
        }
    }

    record PartnerCreated(UUID partnerId, PartnerType type, String tier, String region, List<String> segments,
            LocalDate attributesValidFrom, String country, UUID parentPartnerId, int revision)
            implements
                PartnerEvent {
    }

    /** @param attributesValidFrom since when the attributes hold, or {@code null} when they did not change */
    record PartnerChanged(UUID partnerId, PartnerType type, String tier, String region, List<String> segments,
            LocalDate attributesValidFrom, String country, UUID parentPartnerId, int revision)
            implements
                PartnerEvent {
    }

    record PartnerSuspended(UUID partnerId) implements PartnerEvent {
    }

    record PartnerReactivated(UUID partnerId) implements PartnerEvent {
    }

    record PartnerTerminated(UUID partnerId) implements PartnerEvent {
    }
}
