package io.concordat.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One embedded server per process, ended after the service and with the process. In dev mode every reload runs
 * {@code main} again from a new class loader while the server stays: what the next one must know stands in system
 * properties, since static fields do not reach it.
 */
final class EmbeddedLife {

    private static final String RUNNING_ON = "concordat.embedded.running-on";
    private static final String SERVICE = "concordat.embedded.used-by";
    private static final Duration SERVICE_PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final String THIS_SERVICE = UUID.randomUUID().toString();

    private static volatile boolean shuttingDown;

    private EmbeddedLife() {
    }

    static boolean runningOn(Path dataDir) {
        return dataDir.toString().equals(System.getProperty(RUNNING_ON));
    }

    /**
     * Starts the server and sees to it that it ends after the service does, also when the process is told to end while
     * the server is still starting.
     */
    static EmbeddedServer start(Path dataDir) {
        CompletableFuture<Optional<EmbeddedServer>> started = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            shuttingDown = true;
            awaitEndOfService();
            started.getNow(Optional.empty()).ifPresent(EmbeddedServer::stop);
        }, "database-shutdown"));
        try {
            EmbeddedServer server = EmbeddedServer.start(dataDir, Map.of());
            started.complete(Optional.of(server));
            System.setProperty(RUNNING_ON, dataDir.toString());
            return server;
        } finally {
            started.complete(Optional.empty()); // Counts only when the start has failed.
        }
    }

    /** @return whether the process was told to end; a service should not be started any more */
    static boolean shuttingDown() {
        return shuttingDown;
    }

    /** From before the first preparation, so that nothing is pulled away from under it. */
    static void serviceBegins() {
        System.setProperty(SERVICE, THIS_SERVICE);
    }

    /** May be called more than once. A later service, begun by a reload, is not affected. */
    static void serviceEnded() {
        System.getProperties().remove(SERVICE, THIS_SERVICE);
    }

    /** Shutdown hooks run side by side: Quarkus closes the service in one, and needs the database until it has. */
    private static void awaitEndOfService() {
        long deadline = System.nanoTime() + SERVICE_PATIENCE.toNanos();
        try {
            while (System.getProperty(SERVICE) != null && System.nanoTime() < deadline) {
                Thread.sleep(POLL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
