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

    /** A command opens no port, starts no job, seeds no demo and prints its own words only. */
    private static final Map<String, String> ONLY_THE_COMMAND = Map.of("quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false", "concordat.demo", "false", "quarkus.banner.enabled", "false",
            "quarkus.log.level", "ERROR");

    private Launch() {
    }

    /**
     * Runs the service until it is told to end, or a command to its end.
     *
     * @param args command line; none for the service
     */
    static void run(String... args) {
        if (args.length == 0) {
            run((Class<? extends QuarkusApplication>) null);
            return;
        }
        CommandLineArguments.Request request = CommandLineArguments.read(System.out, System.err, args);
        if (request.newVendor().isEmpty()) {
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(request.exitCode(), null);
            return;
        }
        ONLY_THE_COMMAND.forEach(System::setProperty);
        run(VendorCreation.class, args);
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
