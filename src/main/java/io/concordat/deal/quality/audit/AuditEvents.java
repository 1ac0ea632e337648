package io.concordat.deal.quality.audit;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to sampled audits. */
@RegisterForReflection
final class AuditEvents {

    private AuditEvents() {
    }

    /** Something happened to one audit. */
    interface AuditEventOfOne extends Event {

        UUID auditId();

        @Override
        default String subjectKind() {
            return "spot-audit";
        }

        @Override
        default UUID subjectId() {
            return auditId();
        }
    }

    record SpotAuditDrawn(UUID auditId, String seed, Stratify stratifyBy, int population, int sampled)
            implements
                AuditEventOfOne {
    }

    record SpotAuditFindingRecorded(UUID auditId, UUID registrationId, AuditResult result) implements AuditEventOfOne {
    }
}
