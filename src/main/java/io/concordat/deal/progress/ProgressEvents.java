package io.concordat.deal.progress;

import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.Event;

/** What happens on the way of a deal; each belongs to its registration. */
@RegisterForReflection
final class ProgressEvents {

    private ProgressEvents() {
    }

    /** Something happened on one deal. */
    interface ProgressEvent extends Event {

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

    /** @param forecastCloseDate the day on which it is expected to close from now on */
    record DealStageChanged(UUID registrationId, UUID partnerId, SalesStage fromStage, SalesStage stage,
            String stageName, LocalDate forecastCloseDate) implements ProgressEvent {
    }

    record DealMilestoneReached(UUID registrationId, UUID partnerId, String code, LocalDate reachedOn)
            implements
                ProgressEvent {
    }

    record DealActivityRecorded(UUID registrationId, UUID partnerId, String activity, LocalDate happenedOn,
            DoneBy doneBy)
            implements
                ProgressEvent {
    }

    record DealConverted(UUID registrationId, UUID partnerId, String crmOpportunityId) implements ProgressEvent {
    }

    record DealWon(UUID registrationId, UUID partnerId, LocalDate closedOn, MoneyValue value)
            implements
                ProgressEvent {
    }

    record DealLost(UUID registrationId, UUID partnerId, LocalDate closedOn, MoneyValue value, String reason)
            implements
                ProgressEvent {
    }
}
