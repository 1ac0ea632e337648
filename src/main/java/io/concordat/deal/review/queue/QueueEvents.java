package io.concordat.deal.review.queue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to queues and to the rules that choose among them. Neither has an id; theirs is derived. */
@RegisterForReflection
final class QueueEvents {

    private QueueEvents() {
    }

    record ReviewQueueWritten(String code, String name, String calendar, int revision) implements Event {

        @Override
        public String subjectKind() {
            return "review-queue";
        }

        @Override
        public UUID subjectId() {
            return id("review-queue/" + code);
        }
    }

    record ReviewRoutingWritten(int rules, String defaultQueue, int revision) implements Event {

        @Override
        public String subjectKind() {
            return "review-routing";
        }

        @Override
        public UUID subjectId() {
            return id("review-routing");
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
