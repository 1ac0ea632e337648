package io.concordat.deal.bulk;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.deal.ImportKind;
import io.concordat.platform.work.Event;

/** What happens in bulk. */
@RegisterForReflection
final class ImportEvents {

    private ImportEvents() {
    }

    /** Something happened to one import. */
    interface ImportEvent extends Event {

        UUID importId();

        @Override
        default String subjectKind() {
            return "bulk-import";
        }

        @Override
        default UUID subjectId() {
            return importId();
        }
    }

    record BulkImportStarted(UUID importId, ImportKind importKind, int sent) implements ImportEvent {
    }

    record BulkImportFinished(UUID importId, ImportKind importKind, int lines, int accepted, int failed)
            implements
                ImportEvent {
    }

    /** Somebody took many registrations out at once. */
    record DealsExported(UUID exportId, String format) implements Event {

        @Override
        public String subjectKind() {
            return "deal-export";
        }

        @Override
        public UUID subjectId() {
            return exportId;
        }
    }
}
