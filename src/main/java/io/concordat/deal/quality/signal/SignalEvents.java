package io.concordat.deal.quality.signal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to signals and to the rules that raise them. */
@RegisterForReflection
final class SignalEvents {

    private SignalEvents() {
    }

    /** Something happened to one signal. */
    interface SignalEvent extends Event {

        UUID signalId();

        @Override
        default String subjectKind() {
            return "anomaly-signal";
        }

        @Override
        default UUID subjectId() {
            return signalId();
        }
    }

    record AnomalyRaised(UUID signalId, AnomalyKind signal, UUID partnerId, UUID registrationId, int measured,
            int threshold) implements SignalEvent {
    }

    /** @param rule the named rule that resolved it, or {@code null} when a person did */
    record AnomalyResolved(UUID signalId, AnomalyKind signal, SignalStatus status, String rule)
            implements
                SignalEvent {
    }

    /** The rule of a kind was set; rules have no id of their own, theirs is derived from the kind. */
    record AnomalyRuleWritten(AnomalyKind of, boolean active, int windowDays, int threshold, int percent,
            boolean resolveWhenEnded, int revision) implements Event {

        @Override
        public String subjectKind() {
            return "anomaly-rule";
        }

        @Override
        public UUID subjectId() {
            return UUID.nameUUIDFromBytes(of.name().getBytes(StandardCharsets.UTF_8));
        }
    }
}
