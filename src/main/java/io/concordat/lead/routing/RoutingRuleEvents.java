package io.concordat.lead.routing;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to routing rules. */
@RegisterForReflection
final class RoutingRuleEvents {

    private RoutingRuleEvents() {
    }

    /** A rule was created or replaced; its revision says which. */
    record LeadRoutingRuleWritten(UUID ruleId, String name, int position, boolean active, RoutingStrategy strategy,
            int revision) implements Event {

        @Override
        public String subjectKind() {
            return "lead-routing-rule";
        }

        @Override
        public UUID subjectId() {
            return ruleId;
        }
    }
}
