package io.concordat.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;

/** Sends requests over a fixed number of connections, each the next as soon as the last is answered. */
final class HttpLoad implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final int connections;

    HttpLoad(URI service, int connections) {
        this.connections = connections;
        this.client = vertx.createHttpClient(new HttpClientOptions().setDefaultHost(service.getHost())
                .setDefaultPort(service.getPort()).setMaxPoolSize(connections));
    }

    /**
     * @param expected text that stands in every right answer and in no wrong one
     */
    record Request(HttpMethod method, String path, String token, String key, byte[] body, String expected) {
    }

    /** @return what was measured; fails when any answer is not the expected one */
    Latencies run(Duration time, Supplier<Request> requests) {
        long end = System.nanoTime() + time.toNanos();
        return run(() -> System.nanoTime() < end, connections, requests);
    }

    /**
     * Sends so many a second, whether those before are answered or not. Times count from the moment at which a request was
     * to be sent: a service that stands still makes all of them late, not one.
     *
     * @return what was measured; fails when any answer is not the expected one
     */
    Latencies runAt(double perSecond, Duration time, Supplier<Request> requests) {
        int count = (int) (perSecond * time.toNanos() / 1e9);
        long begin = System.nanoTime();
        long[] micros = new long[count];
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        int[] sent = {0};
        int[] answered = {0};
        vertx.setPeriodic(1, tick -> {
            while (sent[0] < count && System.nanoTime() - begin >= sent[0] / perSecond * 1e9) {
                int n = sent[0]++;
                send(requests.get()).onComplete(result -> {
                    micros[n] = (long) ((System.nanoTime() - begin) / 1e3 - n / perSecond * 1e6);
                    if (result.failed()) {
                        failure.compareAndSet(null, result.cause());
                    }
                    if (++answered[0] == count) {
                        done.complete(null);
                    }
                });
            }
            if (sent[0] == count) {
                vertx.cancelTimer(tick);
            }
        });
        done.join();
        if (failure.get() != null) {
            throw new IllegalStateException("An answer was wrong", failure.get());
        }
        return Latencies.of(micros, count / ((System.nanoTime() - begin) / 1e9));
    }

    /** @return processor time of this process since its start: what sending and checking take from the machine */
    static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Sends that many, one after the other. */
    void sendInTurn(int count, Supplier<Request> requests) {
        int[] left = {count};
        run(() -> left[0]-- > 0, 1, requests);
    }

    private Latencies run(BooleanSupplier goesOn, int parallel, Supplier<Request> requests) {
        List<Long> micros = new ArrayList<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        int[] running = {parallel};
        long begin = System.nanoTime();
        // Everything below runs on the one event loop.
        vertx.runOnContext(start -> {
            for (int i = 0; i < parallel; i++) {
                next(goesOn, requests, micros, failure, () -> {
                    if (--running[0] == 0) {
                        done.complete(null);
                    }
                });
            }
        });
        done.join();
        if (failure.get() != null) {
            throw new IllegalStateException("An answer was wrong", failure.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return Latencies.of(micros.stream().mapToLong(Long::longValue).toArray(), micros.size() / seconds);
    }

    private void next(BooleanSupplier goesOn, Supplier<Request> requests, List<Long> micros,
            AtomicReference<Throwable> failure, Runnable finished) {
        if (failure.get() != null || !goesOn.getAsBoolean()) {
            finished.run();
            return;
        }
        Request request = requests.get();
        long begin = System.nanoTime();
        send(request).onComplete(answered -> {
            if (answered.succeeded()) {
                micros.add((System.nanoTime() - begin) / 1000);
            } else {
                failure.compareAndSet(null, answered.cause());
            }
            next(goesOn, requests, micros, failure, finished);
        });
    }

    private Future<Void> send(Request request) {
        return client.request(request.method(), request.path()).compose(open -> {
            open.putHeader("Authorization", "Bearer " + request.token());
            if (request.key() != null) {
                open.putHeader("Idempotency-Key", request.key());
            }
            if (request.body() == null) {
                return open.send();
            }
            open.putHeader("Content-Type", "application/json");
            return open.send(Buffer.buffer(request.body()));
        }).compose(answer -> answer.body().compose(body -> {
            String text = body.toString(StandardCharsets.ISO_8859_1);
            return answer.statusCode() / 100 == 2 && text.contains(request.expected())
                    && !text.contains("\"errors\"")
                            ? Future.<Void>succeededFuture()
                            : Future.failedFuture(answer.statusCode() + " " + body);
        }));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
