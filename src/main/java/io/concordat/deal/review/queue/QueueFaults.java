package io.concordat.deal.review.queue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.concordat.platform.error.FieldError;

/** What of a queue's input does not fit together. */
final class QueueFaults {

    private QueueFaults() {
    }

    /** @param input passed the checks of each single field */
    static List<FieldError> of(WriteReviewQueue input) {
        List<FieldError> faults = new ArrayList<>();
        Set<TimerKind> kinds = EnumSet.noneOf(TimerKind.class);
        List<ReviewTarget> targets = targets(input);
        for (int i = 0; i < targets.size(); i++) {
            if (!kinds.add(targets.get(i).kind())) {
                faults.add(
                        new FieldError("targets[" + i + "].kind", "target-twice", "A queue has one target of a kind."));
            }
            Set<Integer> percents = new HashSet<>();
            List<ReviewEscalation> escalations = targets.get(i).completed().escalations();
            for (int j = 0; j < escalations.size(); j++) {
                if (!percents.add(escalations.get(j).atPercent())) {
                    faults.add(new FieldError("targets[" + i + "].escalations[" + j + "].atPercent",
                            "escalation-twice", "A target has one escalation at a time."));
                }
            }
        }
        return faults;
    }

    /** @return {@code unknown-code} for each queue that an escalation names and that is not among the known ones */
    static List<FieldError> unknownQueues(WriteReviewQueue input, Set<String> known) {
        List<FieldError> faults = new ArrayList<>();
        List<ReviewTarget> targets = targets(input);
        for (int i = 0; i < targets.size(); i++) {
            List<ReviewEscalation> escalations = targets.get(i).completed().escalations();
            for (int j = 0; j < escalations.size(); j++) {
                String queue = escalations.get(j).toQueue();
                if (queue != null && !known.contains(queue)) {
                    faults.add(unknownQueue("targets[" + i + "].escalations[" + j + "].toQueue"));
                }
            }
        }
        return faults;
    }

    static FieldError unknownQueue(String field) {
        return new FieldError(field, "unknown-code", "There is no such review queue; /v1/review-queues lists them.");
    }

    private static List<ReviewTarget> targets(WriteReviewQueue input) {
        return input.targets() == null ? List.of() : input.targets();
    }
}
