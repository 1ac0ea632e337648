package io.concordat.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether a process is the database server of a folder, so that nothing else is ever ended in its place. */
enum ServerProcess {
    THIS_SERVER, ANOTHER_PROCESS, UNKNOWN;

    static ServerProcess identify(ProcessHandle process, Path database) {
        Optional<String> command = process.info().command().or(() -> process.info().commandLine());
        Optional<Path> folder = workingFolder(process.pid());
        if (folder.isPresent()) {
            // A postmaster works in its data folder from its first moments to its end.
            boolean here = same(folder.get(), database);
            return here && command.map(ServerProcess::isPostgres).orElse(true) ? THIS_SERVER : ANOTHER_PROCESS;
        }
        if (!process.isAlive()) {
            return ANOTHER_PROCESS;
        }
        Optional<String> line = process.info().commandLine();
        if (line.isPresent()) {
            return isPostgres(command.orElse("")) && line.get().contains(database.toString())
                    ? THIS_SERVER
                    : ANOTHER_PROCESS;
        }
        return command.isPresent() && !isPostgres(command.get()) ? ANOTHER_PROCESS : UNKNOWN;
    }

    private static boolean isPostgres(String command) {
        String name = command.replace('\\', '/').replaceFirst("^.*/", "");
        return name.equals("postgres") || name.equals("postgres.exe");
    }

    /** Readable on Linux for the same user and for root. */
    private static Optional<Path> workingFolder(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd")));
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }
}
