package io.concordat.earning.fact;

import java.time.Instant;
import java.util.UUID;

/** One stored version of a fact. */
record FactRow(UUID id, boolean current, RecordFact content, Instant recordedAt, String recordedBy) {

    FactView view() {
        return new FactView(id, content.externalId(), content.version(), current, content.voided(), content.kind(),
                content.partnerId(), content.occurredAt(), content.amount(), content.quantity(), content.items(),
                content.economics(), content.prices(), content.subject(), content.participants(), content.influence(),
                content.evidence(), content.reverses(), content.labels(), recordedAt, recordedBy);
    }
}
