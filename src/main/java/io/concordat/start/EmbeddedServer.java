package io.concordat.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of the service's own: real server programs, a data folder that outlives the process, reachable from
 * this machine only. When the server dies it is started again on the same port until {@link #stop()}.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);
    private static final int PORT_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONG_ENOUGH_ALIVE = Duration.ofMinutes(1);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    private final DataFolder folder;
    private final Map<String, String> settings;
    private final FileChannel lock;
    private final Postmaster postmaster;
    private final ServerAccount account;
    private final Thread supervisor;
    private int port;
    private volatile Process process;
    private volatile boolean stopping;

    private EmbeddedServer(DataFolder folder, Map<String, String> settings, FileChannel lock, Postmaster postmaster,
            ServerAccount account) {
        this.folder = folder;
        this.settings = settings;
        this.lock = lock;
        this.postmaster = postmaster;
        this.account = account;
        this.supervisor = new Thread(this::supervise, "database-supervisor");
        this.supervisor.setDaemon(true);
    }

    /**
     * Starts the server on the data folder, which is set up when it is empty. Returns when the database and both logins
     * are there; the schema is not migrated yet.
     *
     * @param dataDir  folder for database, secrets, log and unpacked programs; created when missing
     * @param settings server settings that replace or extend the defaults, by their {@code postgresql.conf} names
     * @throws StartFailure if it cannot run here or another service uses the folder; the message says what to do
     */
    public static EmbeddedServer start(Path dataDir, Map<String, String> settings) {
        return start(dataDir, new DataFolder(dataDir).binaries(), settings);
    }

    /**
     * As {@link #start(Path, Map)}, with the unpacked programs kept elsewhere.
     *
     * @param binariesCache folder shared by several data folders
     */
    public static EmbeddedServer start(Path dataDir, Path binariesCache, Map<String, String> settings) {
        DataFolder folder = new DataFolder(dataDir);
        folder.create();
        return start(folder, binariesCache, settings, ServerAccount.candidates(folder.root()));
    }

    static EmbeddedServer start(DataFolder folder, Path binariesCache, Map<String, String> settings,
            List<ServerAccount> candidates) {
        FileChannel lock = folder.lock();
        EmbeddedServer server = null;
        try {
            PostgresBinaries binaries = PostgresBinaries.unpack(binariesCache.toAbsolutePath().normalize());
            Postmaster postmaster = new Postmaster(binaries, folder.database(), folder.databaseLog());
            postmaster.stopLeftOver();
            shortenLog(folder.databaseLog());
            ServerAccount account = new DatabaseCluster(folder, binaries, candidates).prepare();
            server = new EmbeddedServer(folder, ServerSettings.with(settings), lock, postmaster, account);
            server.startOnFreePort();
            new DatabaseSetup(server.port, folder).run();
            return server;
        } catch (RuntimeException e) {
            if (server != null) {
                server.stop();
            } else {
                release(lock);
            }
            throw e;
        }
    }

    /**
     * @param binariesCache folder that keeps the unpacked programs
     * @return a name of the server release that this build carries; another release cannot read the data of this one
     */
    public static String release(Path binariesCache) {
        return PostgresBinaries.unpack(binariesCache.toAbsolutePath().normalize()).folder().getFileName().toString();
    }

    /** @return the port on the loopback address; stays the same as long as this object lives */
    public int port() {
        return port;
    }

    /** @return process id of the server that runs now */
    public long pid() {
        return PostmasterFile.read(folder.database()).map(PostmasterFile::pid).orElseGet(process::pid);
    }

    /** @return where the database of the service is */
    public DatabaseUrl url() {
        return new DatabaseUrl("127.0.0.1", port, DatabaseSetup.DATABASE, Optional.empty(), Optional.empty());
    }

    /** @return the settings of a service that uses this server, by their Quarkus names, passwords included */
    public Map<String, String> properties() {
        return new DatabaseAccess(url(), DatabaseSetup.APP, Optional.of(PrivateFiles.password(folder.appPassword())),
                Optional.of(
                        new DatabaseAccess.Owner(DatabaseSetup.OWNER, PrivateFiles.password(folder.ownerPassword()))))
                .properties();
    }

    /** Drops the database of the service with all its data and sets up an empty one. For tests. */
    public void recreateDatabase() {
        DatabaseSetup setup = new DatabaseSetup(port, folder);
        setup.drop();
        setup.run();
    }

    /** Shuts the server down, waits for its end and gives the data folder free. Does nothing the second time. */
    public void stop() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            notifyAll();
        }
        try {
            if (process != null) {
                postmaster.stop(process.toHandle());
            }
            supervisor.join(STOP_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release(lock);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void startOnFreePort() {
        for (int attempt = 1; process == null; attempt++) {
            port = FreePort.find();
            try {
                process = postmaster.start(account, port, settings, () -> stopping);
            } catch (StartFailure e) {
                // Somebody may have taken the port between the look and the start.
                if (attempt == PORT_ATTEMPTS || !e.getMessage().contains("could not bind")) {
                    throw e;
                }
            }
        }
        supervisor.start();
    }

    private void supervise() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                long since = System.nanoTime();
                int exitCode = process.waitFor();
                if (stopping) {
                    return;
                }
                if (System.nanoTime() - since > LONG_ENOUGH_ALIVE.toNanos()) {
                    pause = FIRST_PAUSE;
                }
                LOG.errorf("The database server ended by itself (exit code %d); starting it again on port %d", exitCode,
                        port);
                pause = startAgain(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until the server runs or {@link #stop()} is called. @return the pause before the next start */
    private Duration startAgain(Duration firstPause) throws InterruptedException {
        Duration pause = firstPause;
        while (waitUnlessStopping(pause)) {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            try {
                Process started = postmaster.start(account, port, settings, () -> stopping);
                process = started;
                if (stopping) {
                    postmaster.stop(started.toHandle());
                } else {
                    LOG.infof("The database server runs again on port %d", port);
                }
                return pause;
            } catch (RuntimeException e) {
                LOG.errorf("The database server does not start again: %s", e.getMessage());
            }
        }
        return pause;
    }

    private synchronized boolean waitUnlessStopping(Duration pause) throws InterruptedException {
        long deadline = System.nanoTime() + pause.toNanos();
        for (long left = pause.toMillis(); !stopping && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return !stopping;
    }

    private static void shortenLog(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot put the old log of the database server aside: " + e.getMessage(), e);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warnf("The lock of the data folder was not given back: %s", e.getMessage());
        }
    }
}
