package io.concordat.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

/** The data folder of the server, made by {@code initdb} when there is none. */
final class DatabaseCluster {

    private static final Logger LOG = Logger.getLogger(DatabaseCluster.class);
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    /** First release with a locale provider of its own, which knows the letters of all languages on every system. */
    private static final int BUILTIN_LOCALE_VERSION = 17;

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final List<ServerAccount> candidates;

    DatabaseCluster(DataFolder folder, PostgresBinaries binaries, List<ServerAccount> candidates) {
        this.folder = folder;
        this.binaries = binaries;
        this.candidates = candidates;
    }

    /** @return the account that the server of this folder runs as; the folder is set up and belongs to it */
    ServerAccount prepare() {
        int version = version();
        try {
            if (Files.exists(folder.database().resolve("PG_VERSION"))) {
                requireSameVersion(version);
                return ServerAccount.choose(candidates, binaries, folder.database());
            }
            return create(version);
        } catch (IOException e) {
            throw new StartFailure(
                    "Cannot set up the database folder " + folder.database() + ": " + e.getMessage(), e);
        }
    }

    private ServerAccount create(int version) throws IOException {
        LOG.infof("Setting up a database of PostgreSQL %d in %s", version, folder.database());
        // Under another name until it is complete: a start that is killed half-way leaves nothing that looks finished.
        PostgresBinaries.deleteTree(folder.databaseDraft());
        PrivateFiles.createFolder(folder.databaseDraft());
        ServerAccount account = ServerAccount.choose(candidates, binaries, folder.databaseDraft());
        String superuserPassword = PrivateFiles.password(folder.superuserPassword());
        Path passwordFile = Files.createTempFile(folder.root(), "initdb-", ".password", PrivateFiles.mode("rw-------"));
        try {
            Files.writeString(passwordFile, superuserPassword + "\n");
            account.handOver(passwordFile);
            Shell.Result result = Shell.run(account.command(initdb(version, passwordFile)));
            if (!result.succeeded()) {
                throw new StartFailure("initdb could not set up " + folder.database() + ": " + result.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.deleteIfExists(folder.database()); // An empty folder of that name may have been prepared, nothing more.
        Files.move(folder.databaseDraft(), folder.database(), StandardCopyOption.ATOMIC_MOVE);
        return account;
    }

    private List<String> initdb(int version, Path passwordFile) {
        List<String> command = new ArrayList<>(List.of(binaries.program("initdb").toString(),
                "--pgdata=" + folder.databaseDraft(), "--username=" + DatabaseSetup.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--data-checksums"));
        if (version >= BUILTIN_LOCALE_VERSION) {
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        return command;
    }

    private void requireSameVersion(int version) throws IOException {
        String found = Files.readString(folder.database().resolve("PG_VERSION")).strip();
        if (!found.equals(String.valueOf(version))) {
            throw new StartFailure("The database in " + folder.database() + " is of PostgreSQL " + found
                    + ", this build carries "
                    + version
                    + ". Set concordat.data-dir to another folder, or move the data with pg_dump and pg_restore.");
        }
    }

    private int version() {
        String answer = Shell.output(binaries.program("postgres").toString(), "--version");
        Matcher matcher = VERSION.matcher(answer);
        if (!matcher.find()) {
            throw new StartFailure(
                    "The PostgreSQL programs in " + binaries.folder() + " do not run on this machine: " + answer
                            + ". Set DB_URL to use a server of your own.");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
