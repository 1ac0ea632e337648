package io.concordat.platform.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import org.jboss.logging.Logger;

/**
 * Measures how late the event loops are: a task that does nothing is put at the end of each loop's queue again and again,
 * and the time until it runs is what every request waits, too. Nothing may hold a loop longer than
 * {@value #MOST_MILLIS} ms; where a log line about it is wanted, it carries what the loop was doing.
 */
@ApplicationScoped
class EventLoopWatch {

    /** The name of the timer, whose {@code max} is to be watched. */
    static final String LAG = "concordat.event.loop.lag";
    static final int MOST_MILLIS = 20;
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
    private static final Logger LOG = Logger.getLogger(EventLoopWatch.class);

    private final VertxInternal vertx;
    private final MeterRegistry meters;
    private final EventLoopSettings settings;
    private final List<Loop> loops = new ArrayList<>();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "event-loop-watch");
        thread.setDaemon(true);
        return thread;
    });

    EventLoopWatch(Vertx vertx, MeterRegistry meters, EventLoopSettings settings) {
        this.vertx = (VertxInternal) vertx;
        this.meters = meters;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        Timer lag = Timer.builder(LAG).description("How long a task waits for its turn on an event loop")
                .register(meters);
        for (EventExecutor loop : vertx.getEventLoopGroup()) {
            loops.add(new Loop(loop, lag));
        }
        Duration every = settings.watchEvery();
        watcher.scheduleWithFixedDelay(() -> loops.forEach(loop -> loop.look(settings.warn())), every.toNanos(),
                every.toNanos(), TimeUnit.NANOSECONDS);
    }

    @PreDestroy
    void stop() {
        watcher.shutdownNow();
    }

    /** One loop, looked at by the watching thread alone. */
    private static final class Loop {

        private final EventExecutor loop;
        private final Timer lag;
        private long sentAt;
        private boolean warned;
        private volatile boolean waiting;
        private volatile Thread thread;

        Loop(EventExecutor loop, Timer lag) {
            this.loop = loop;
            this.lag = lag;
        }

        private void look(boolean warn) {
            if (!waiting) {
                send();
            } else if (warn && !warned && System.nanoTime() - sentAt > MOST_NANOS) {
                warn();
            }
        }

        private void send() {
            long at = System.nanoTime();
            sentAt = at;
            warned = false;
            waiting = true;
            loop.execute(() -> {
                thread = Thread.currentThread();
                lag.record(System.nanoTime() - at, TimeUnit.NANOSECONDS);
                waiting = false;
            });
        }

        private void warn() {
            Thread held = thread;
            StackTraceElement[] stack = held == null ? new StackTraceElement[0] : held.getStackTrace();
            // A loop that waits for events is not held; the machine has no time for it.
            if (stack.length == 0 || isWaitingForEvents(stack[0])) {
                return;
            }
            warned = true;
            Throwable where = new Throwable("What it does");
            where.setStackTrace(stack);
            LOG.warnf(where, "%s has been held longer than %d ms", held.getName(), MOST_MILLIS);
        }

        private static boolean isWaitingForEvents(StackTraceElement top) {
            return top.getMethodName().toLowerCase(java.util.Locale.ROOT).contains("epollwait")
                    || top.getMethodName().equals("wait");
        }
    }
}
