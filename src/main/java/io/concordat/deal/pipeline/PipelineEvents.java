package io.concordat.deal.pipeline;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to the vendor's own pipeline. */
@RegisterForReflection
final class PipelineEvents {

    private PipelineEvents() {
    }

    record CrmAccountWritten(UUID id, String source, UUID customerId, AccountRelation relation) implements Event {

        @Override
        public String subjectKind() {
            return "crm-account";
        }

        @Override
        public UUID subjectId() {
            return id;
        }
    }

    record CrmOpportunityWritten(UUID id, String source, UUID customerId, OpportunityState state) implements Event {

        @Override
        public String subjectKind() {
            return "crm-opportunity";
        }

        @Override
        public UUID subjectId() {
            return id;
        }
    }

    /** Something that happened to a named account. */
    interface NamedAccountEvent extends Event {

        UUID id();

        @Override
        default String subjectKind() {
            return "named-account";
        }

        @Override
        default UUID subjectId() {
            return id();
        }
    }

    record AccountNamed(UUID id, UUID customerId, UUID partnerId) implements NamedAccountEvent {
    }

    record NamedAccountChanged(UUID id, UUID customerId, UUID partnerId) implements NamedAccountEvent {
    }

    record NamedAccountEnded(UUID id, String endsOn) implements NamedAccountEvent {
    }

    /** Something that happened to a partner of record. */
    interface IncumbentEvent extends Event {

        UUID id();

        @Override
        default String subjectKind() {
            return "incumbent";
        }

        @Override
        default UUID subjectId() {
            return id();
        }
    }

    record IncumbentNamed(UUID id, UUID customerId, UUID partnerId, String productFamily) implements IncumbentEvent {
    }

    record IncumbentEnded(UUID id, String endsOn) implements IncumbentEvent {
    }
}
