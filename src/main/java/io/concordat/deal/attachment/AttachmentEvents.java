package io.concordat.deal.attachment;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to the files beside a registration. File names stay out: they tend to name people. */
@RegisterForReflection
final class AttachmentEvents {

    private AttachmentEvents() {
    }

    /** Something happened to one file. */
    interface AttachmentEvent extends Event {

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

    record DealAttachmentAdded(UUID registrationId, UUID attachmentId, AttachmentKind attachmentKind, String mediaType,
            int size, String sha256) implements AttachmentEvent {
    }

    record DealAttachmentDescribed(UUID registrationId, UUID attachmentId, AttachmentKind attachmentKind)
            implements
                AttachmentEvent {
    }

    record DealAttachmentRemoved(UUID registrationId, UUID attachmentId, String sha256) implements AttachmentEvent {
    }
}
