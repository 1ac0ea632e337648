package io.concordat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.concordat.bench.Rest.Answer;

/**
 * Callers that register deals without a break and retry each request under its idempotency key until it is answered, as a
 * careful client does. They remember what was acknowledged.
 */
final class Writers {

    private static final long RETRY_MILLIS = 50;

    /** A request that was answered with 201. */
    record Acknowledged(String title, String key, String token, Object body, byte[] answer) {
    }

    private final BenchProgram program;
    private final List<UUID> partners;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicLong slowestMillis = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Writers(BenchProgram program, List<UUID> partners) {
        this.program = program;
        this.partners = partners;
    }

    void start() {
        for (UUID partner : partners) {
            Thread thread = new Thread(() -> write(program.partnerToken(partner)), "writer");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Lets every writer finish the request that it has begun, retries included. */
    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    int count() {
        return acknowledged.size();
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** @return answers that a caller of a service in trouble should not see */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** @return how many requests were answered that the database is away */
    int unavailable() {
        return unavailable.get();
    }

    /** @return how many requests got no answer, because the service itself was away */
    int broken() {
        return broken.get();
    }

    /** @return the longest time that any request waited for its answer or its failure */
    long slowestMillis() {
        return slowestMillis.get();
    }

    private void write(String token) {
        while (!stopping) {
            String title = Names.unique();
            Map<String, Object> body = BenchProgram.deal(title, Map.of("legalName", title + " GmbH", "websiteUrl",
                    title.toLowerCase(java.util.Locale.ROOT) + ".example", "address", Map.of("country", "DE")));
            String key = UUID.randomUUID().toString();
            Answer answer = untilStored(token, key, body);
            acknowledged.add(new Acknowledged(title, key, token, body, answer.body()));
        }
    }

    private Answer untilStored(String token, String key, Object body) {
        while (true) {
            Answer answer = once(token, key, body);
            if (answer != null && answer.status() == 201) {
                return answer;
            }
            if (answer == null) {
                broken.incrementAndGet();
            } else if (isUnavailable(answer)) {
                unavailable.incrementAndGet();
            } else if (answer.status() != 409 || !"idempotency-in-flight".equals(answer.text("code"))) {
                unexpected.add(answer.toString());
            }
            Pause.millis(RETRY_MILLIS);
        }
    }

    private Answer once(String token, String key, Object body) {
        long begin = System.nanoTime();
        Answer answer = program.rest().send("POST", "/v1/deal-registrations", token, key, body)
                .exceptionally(failure -> null).join();
        slowestMillis.accumulateAndGet((System.nanoTime() - begin) / 1_000_000, Math::max);
        return answer;
    }

    private static boolean isUnavailable(Answer answer) {
        return answer.status() == 503
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.headers().firstValue("Retry-After").isPresent()
                && "database-unavailable".equals(answer.text("code"));
    }
}
