package io.concordat.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

/** The commands of one database folder: run its server as a child process, end it, end one that was left behind. */
final class Postmaster {

    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final Duration START_PATIENCE = Duration.ofMinutes(5); // Crash recovery may have much to read.
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int LOG_TAIL_CHARACTERS = 1500;

    private final PostgresBinaries binaries;
    private final Path database;
    private final Path log;

    Postmaster(PostgresBinaries binaries, Path database, Path log) {
        this.binaries = binaries;
        this.database = database;
        this.log = log;
    }

    /**
     * Starts the server and waits until it accepts connections.
     *
     * @param account   as whom it runs
     * @param settings  passed as {@code -c name=value}
     * @param cancelled asked while waiting; true ends the server again
     * @return the running child
     * @throws StartFailure with the end of the log, if it does not come up
     */
    Process start(ServerAccount account, int port, Map<String, String> settings, BooleanSupplier cancelled) {
        List<String> command = new ArrayList<>(
                List.of(binaries.program("postgres").toString(), "-D", database.toString(), "-p",
                        String.valueOf(port)));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Process process = Shell.start(ownSession(account.command(command)), log);
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!ready(process)) {
            if (!process.isAlive()) {
                throw new StartFailure(
                        "The database server did not start (exit code " + process.exitValue() + "). Its log "
                                + log + " ends with:\n" + logTail());
            }
            if (cancelled.getAsBoolean() || System.nanoTime() > deadline) {
                stop(process.toHandle());
                throw new StartFailure("The database server was not ready in time; see " + log);
            }
            pause();
        }
        return process;
    }

    /** Ends the server: open transactions are rolled back, everything is written; by force when it does not obey. */
    void stop(ProcessHandle server) {
        if (server.isAlive() && !ended(server, Shutdown.FAST) && !ended(server, Shutdown.IMMEDIATE)) {
            LOG.warnf("The database server (process %d) does not obey and is killed", server.pid());
            server.destroyForcibly();
            exited(server);
        }
    }

    /** PostgreSQL's ways to shut down, with the signal that stands for each. */
    private enum Shutdown {
        FAST("INT"), IMMEDIATE("QUIT");

        private final String signal;

        Shutdown(String signal) {
            this.signal = signal;
        }
    }

    private boolean ended(ProcessHandle server, Shutdown shutdown) {
        List<String> command = PrivateFiles.POSIX
                ? List.of("kill", "-" + shutdown.signal, String.valueOf(postmasterPid(server)))
                : List.of(binaries.program("pg_ctl").toString(), "stop", "-D", database.toString(), "-W", "-m",
                        shutdown.name().toLowerCase(Locale.ROOT));
        Shell.Result result = Shell.run(command);
        if (!result.succeeded() && server.isAlive()) {
            LOG.warnf("The database server could not be told to end: %s", result.output());
            return false;
        }
        return exited(server);
    }

    /** The child may be a program that waits for the server, as {@code su} does. */
    private long postmasterPid(ProcessHandle server) {
        return PostmasterFile.read(database).map(PostmasterFile::pid)
                .filter(pid -> server.descendants().anyMatch(child -> child.pid() == pid))
                .orElse(server.pid());
    }

    /**
     * Ends a server that still holds the folder because its service was killed. Call it only with the lock of the data
     * folder held: then no living service owns that server.
     *
     * @throws StartFailure if a process has the recorded id and cannot be told to be this server or not
     */
    void stopLeftOver() {
        Optional<ProcessHandle> found = PostmasterFile.read(database).flatMap(file -> ProcessHandle.of(file.pid()));
        if (found.isEmpty()) {
            return; // PostgreSQL itself clears a file whose process is gone.
        }
        ProcessHandle process = found.get();
        switch (ServerProcess.identify(process, database)) {
            case THIS_SERVER -> {
                LOG.infof("Ending the database server (process %d) that a killed service left behind", process.pid());
                stop(process);
            }
            case ANOTHER_PROCESS -> PostmasterFile.delete(database); // The id has been given to somebody else since.
            case UNKNOWN -> throw new StartFailure("Process " + process.pid() + " is recorded as the server of "
                    + database
                    + ", and this user may not see what it is. If it is an old database server, end it; if not, remove "
                    + database.resolve("postmaster.pid") + ". Then start again.");
        }
    }

    private boolean ready(Process process) {
        return PostmasterFile.read(database)
                .filter(PostmasterFile::ready)
                .filter(file -> file.pid() == process.pid()
                        || process.descendants().anyMatch(child -> child.pid() == file.pid()))
                .isPresent();
    }

    /** A session of its own keeps Ctrl-C in the terminal from ending the server under the running service. */
    private static List<String> ownSession(List<String> command) {
        List<String> detached = new ArrayList<>();
        if (PrivateFiles.POSIX && Shell.succeeds(List.of("setsid", "true"))) {
            detached.add("setsid");
        } else if (PrivateFiles.POSIX && Shell.succeeds(List.of("perl", "-e", "use POSIX; 1"))) {
            detached.addAll(List.of("perl", "-e", "use POSIX; setsid(); exec { $ARGV[0] } @ARGV;"));
        }
        detached.addAll(command);
        return detached;
    }

    /** Asks again and again: for a process that is no child, {@code onExit} looks only every second or so. */
    private static boolean exited(ProcessHandle server) {
        long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
        while (server.isAlive() && System.nanoTime() < deadline) {
            pause();
        }
        return !server.isAlive();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for the database server", e);
        }
    }

    private String logTail() {
        try {
            String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            return text.substring(Math.max(0, text.length() - LOG_TAIL_CHARACTERS)).strip();
        } catch (IOException e) {
            return "(not readable: " + e.getMessage() + ")";
        }
    }
}
