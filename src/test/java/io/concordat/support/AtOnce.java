package io.concordat.support;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Sends several requests at the same moment. */
public final class AtOnce {

    private AtOnce() {
    }

    /** @return what each of the calls gave, in the order of their numbers */
    public static <T> List<T> call(int calls, IntFunction<T> call) {
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        CountDownLatch start = new CountDownLatch(calls);
        try {
            List<CompletableFuture<T>> sent = IntStream.range(0, calls)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                        start.countDown();
                        awaitAll(start);
                        return call.apply(i);
                    }, threads)).toList();
            return sent.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void awaitAll(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
