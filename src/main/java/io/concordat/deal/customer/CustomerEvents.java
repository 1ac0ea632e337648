package io.concordat.deal.customer;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What people decide about customers, and what it brings to light. */
@RegisterForReflection
final class CustomerEvents {

    private CustomerEvents() {
    }

    /** Something was decided about two customers. */
    interface CustomerEvent extends Event {

        UUID customerId();

        @Override
        default String subjectKind() {
            return "customer";
        }

        @Override
        default UUID subjectId() {
            return customerId();
        }
    }

    record CustomersMerged(UUID customerId, UUID mergedId, UUID decisionId, int movedRecords)
            implements
                CustomerEvent {
    }

    record CustomerSplit(UUID customerId, UUID newCustomerId, UUID decisionId, int movedRecords)
            implements
                CustomerEvent {
    }

    record CustomersDistinguished(UUID customerId, UUID otherId, UUID decisionId) implements CustomerEvent {
    }

    record CustomerDistinctionRemoved(UUID customerId, UUID otherId, UUID decisionId) implements CustomerEvent {
    }

    record CustomerDecisionUndone(UUID customerId, UUID otherId, UUID decisionId) implements CustomerEvent {
    }

    /**
     * Two open registrations, one of them undecided, turned out to be of one customer, for the same products and type.
     *
     * @param registrationId an undecided one of them
     */
    record MergeRevealedConflict(UUID registrationId, UUID otherRegistrationId, UUID decisionId, boolean samePartner)
            implements
                Event {

        @Override
        public String subjectKind() {
            return "deal-registration";
        }

        @Override
        public UUID subjectId() {
            return registrationId;
        }
    }

    /** Somebody searched the customers by name. The text is not kept: it may name a person. */
    record CustomersSearched(UUID searchId, int textLength, int found) implements Event {

        @Override
        public String subjectKind() {
            return "customer-search";
        }

        @Override
        public UUID subjectId() {
            return searchId;
        }
    }
}
