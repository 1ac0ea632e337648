package io.concordat.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/**
 * As whom the server's programs run. PostgreSQL refuses to run as root, so a service that runs as root starts them in a
 * user namespace, where it is nobody in particular, or where that is refused under an unprivileged user id.
 *
 * @param name   for messages
 * @param prefix what to put in front of a command
 * @param uid    who must own the files of the database; empty: leave them as they are
 */
record ServerAccount(String name, List<String> prefix, OptionalInt uid) {

    private static final Logger LOG = Logger.getLogger(ServerAccount.class);
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static final ServerAccount SELF = new ServerAccount("the user of the service", List.of(), OptionalInt.empty());
    static final ServerAccount NAMESPACE = new ServerAccount("a user namespace", List.of("unshare", "-U"),
            OptionalInt.of(ROOT));

    /** A user id by {@code setpriv} of util-linux. */
    static ServerAccount user(int uid) {
        return new ServerAccount("user id " + uid,
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"), OptionalInt.of(uid));
    }

    /** The user {@code nobody} by {@code su}, which is there when {@code setpriv} is not. */
    static ServerAccount nobody() {
        return new ServerAccount("the user nobody",
                List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", "nobody"),
                OptionalInt.of(NOBODY));
    }

    /**
     * Finds the first account that may run the programs and write the database folder, and hands the folder over to it.
     *
     * @param candidates best first, see {@link #candidates(Path)}
     * @throws StartFailure if none can; the message says what to do
     */
    static ServerAccount choose(List<ServerAccount> candidates, PostgresBinaries binaries, Path database) {
        for (ServerAccount candidate : candidates) {
            if (candidate.works(binaries, database)) {
                return candidate;
            }
            LOG.debugf("The database server cannot run as %s here", candidate.name);
        }
        throw new StartFailure(candidates.contains(SELF)
                ? "This user may not use the database folder " + database
                        + ". Give the folder to the user of the service (chown -R), or set concordat.data-dir to another one."
                : "PostgreSQL does not run as root, and neither a user namespace (unshare -U) nor an unprivileged user"
                        + " (setpriv, su nobody) may use " + database + ". Run the service as an ordinary user, or set"
                        + " concordat.data-dir to a folder below one that every user may enter (for example /var/lib/concordat),"
                        + " or set DB_URL to use a server of your own.");
    }

    /** @return the command that runs a program of the server as this account */
    List<String> command(List<String> programAndArguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(programAndArguments);
        return command;
    }

    /**
     * @param dataDir the existing data folder
     * @return the accounts to try, best first
     */
    static List<ServerAccount> candidates(Path dataDir) {
        if (!PrivateFiles.POSIX || !"0".equals(Shell.output("id", "-u"))) {
            return List.of(SELF);
        }
        List<ServerAccount> candidates = new ArrayList<>();
        int owner = owner(dataDir);
        if (owner != ROOT && owner != NOBODY) {
            candidates.add(user(owner)); // He can go on using his folder when root has used it.
        }
        candidates.add(NAMESPACE);
        candidates.add(user(NOBODY));
        candidates.add(nobody());
        return candidates;
    }

    private boolean works(PostgresBinaries binaries, Path database) {
        if (!PrivateFiles.POSIX) {
            return true;
        }
        // The user is asked for as well: inside the namespace it must not be root.
        String question = "test \"$(id -u)\" != 0 && test -x \"$0\" && test -w \"$1\" && test -x \"$1\"";
        if (uid.isPresent()) {
            handOver(database);
        }
        return Shell.succeeds(
                command(List.of("sh", "-c", question, binaries.program("postgres").toString(), database.toString())));
    }

    /** Makes this account the owner of a file or folder with all that is in it. */
    void handOver(Path root) {
        if (uid.isEmpty()) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                if (owner(path) != uid.getAsInt()) {
                    Files.setAttribute(path, "unix:uid", uid.getAsInt(), LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", uid.getAsInt(), LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot give " + root + " to " + name + ": " + e.getMessage(), e);
        }
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new StartFailure("Cannot read the owner of " + path + ": " + e.getMessage(), e);
        }
    }
}
