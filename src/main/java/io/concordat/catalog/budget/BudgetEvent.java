package io.concordat.catalog.budget;

import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** Something that happened to a budget. Amounts are minor units of its currency. */
@RegisterForReflection
sealed interface BudgetEvent extends Event {

    UUID budgetId();

    @Override
    default String subjectKind() {
        return "budget";
    }

    @Override
    default UUID subjectId() {
        return budgetId();
    }

    /** A budget was created. */
    record BudgetCreated(UUID budgetId, UUID programId, UUID offerId, String currency, long amountMinor,
            LocalDate startsOn, LocalDate endsOn) implements BudgetEvent {
    }

    /** Money was put in or taken out. */
    record BudgetAdjusted(UUID budgetId, BudgetAdjustment direction, long byMinor, long amountMinor, int revision)
            implements
                BudgetEvent {
    }

    /** A budget was closed; what was available went back to the vendor. */
    record BudgetClosed(UUID budgetId, long returnedMinor) implements BudgetEvent {
    }

    /** The use of a budget reached a threshold. */
    record BudgetAlertRaised(UUID budgetId, int percent, String currency, long usedMinor, long amountMinor)
            implements
                BudgetEvent {
    }

    /** Somebody asked for a transfer. */
    record BudgetTransferRequested(UUID budgetId, UUID transferId, UUID toBudgetId, String currency, long amountMinor)
            implements
                BudgetEvent {
    }

    /** A second person approved a transfer, and the money moved. */
    record BudgetTransferApproved(UUID budgetId, UUID transferId, UUID toBudgetId, String currency, long amountMinor)
            implements
                BudgetEvent {
    }

    /** A second person rejected a transfer. */
    record BudgetTransferRejected(UUID budgetId, UUID transferId, UUID toBudgetId) implements BudgetEvent {
    }
}
