package io.concordat.earning.booking;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.earning.entry.EarningStatus;
import io.concordat.earning.entry.EntryKind;
import io.concordat.platform.work.Event;

/** Something that happened to an earning. Amounts are minor units of its currency. */
@RegisterForReflection
sealed interface EarningEvent extends Event {

    UUID earningId();

    @Override
    default String subjectKind() {
        return "earning";
    }

    @Override
    default UUID subjectId() {
        return earningId();
    }

    /** An entry was added to it, the first one or a counter-entry. */
    record EarningEntered(UUID earningId, UUID partnerId, String offer, int offerVersion, String fact, UUID entryId,
            int number, EntryKind entryKind, EarningStatus status, String currency, long grantedMinor,
            long noBudgetMinor)
            implements
                EarningEvent {
    }

    /** More of it is due than before. */
    record EarningPayable(UUID earningId, UUID partnerId, String offer, String currency, long dueMinor)
            implements
                EarningEvent {
    }
}
