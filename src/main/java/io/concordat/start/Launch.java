package io.concordat.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.jboss.logging.Logger;

/** Prepares what the service needs (database, keys), runs it, and clears up after it. */
final class Launch {

    private Launch() {
    }

    /**
     * Runs the service until it is told to end.
     *
     * @param args command line
     */
    static void run(String... args) {
        // A command (a first argument such as "vendor") is another QuarkusApplication class than the service's null.
        run((Class<? extends QuarkusApplication>) null, args);
    }

    private static void run(Class<? extends QuarkusApplication> application, String... args) {
        EmbeddedLife.serviceBegins();
        try {
            Settings settings = Settings.read();
            if (!settings.trainingRun()) {
                prepare(settings);
            }
            if (!EmbeddedLife.shuttingDown()) {
                Quarkus.run(application, Launch::exit, args);
            }
        } catch (RuntimeException e) {
            exit(1, e);
        } finally {
            EmbeddedLife.serviceEnded();
        }
    }

    private static void prepare(Settings settings) {
        Path dataDir = settings.dataDir();
        if (!EmbeddedLife.runningOn(dataDir)) {
            Optional<DatabaseAccess> external = settings.externalDatabase();
            external.ifPresent(access -> settings.requireDemoAllowed());
            Map<String, String> properties = external.isPresent()
                    ? external.get().properties()
                    : EmbeddedLife.start(dataDir).properties();
            properties.forEach(System::setProperty);
        }
        if (!settings.keysConfigured()) {
            SigningKeys.ensure(dataDir);
        }
    }

    /** Called when the service is closed, in whatever way; what follows is the way out of the process, except in dev mode. */
    private static void exit(int code, Throwable failure) {
        EmbeddedLife.serviceEnded();
        if (failure != null) {
            Optional<Throwable> reason = operatorsReason(failure);
            if (reason.isPresent()) {
                System.err.println(System.lineSeparator() + "Concordat does not start: " + reason.get().getMessage());
            } else {
                Logger.getLogger(Launch.class).error("Concordat does not start", failure);
            }
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    /** A reason that its message explains well enough; of anything else the whole trace is logged. */
    private static Optional<Throwable> operatorsReason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // By name: dev mode loads the classes anew at each reload.
            String name = cause.getClass().getName();
            if (name.equals(StartFailure.class.getName()) || name.endsWith(".QuarkusBindException")
                    || name.startsWith("org.flywaydb.")) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
