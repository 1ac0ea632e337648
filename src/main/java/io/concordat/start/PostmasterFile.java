package io.concordat.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says about itself in {@code postmaster.pid} of its data folder (PostgreSQL documentation,
 * "Database File Layout": one fact per line).
 *
 * @param pid    process id of the postmaster
 * @param status {@code starting}, {@code ready}, {@code stopping}; empty when not yet written
 */
record PostmasterFile(long pid, String status) {

    private static final String NAME = "postmaster.pid";
    private static final int PID_LINE = 0;
    private static final int STATUS_LINE = 7;

    /** @return empty when there is no such file or its first line is not there yet */
    static Optional<PostmasterFile> read(Path database) {
        try {
            List<String> lines = Files.readAllLines(database.resolve(NAME));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            // A server in single-user mode writes its process id with a minus sign.
            long pid = Math.abs(Long.parseLong(lines.get(PID_LINE).strip()));
            return Optional
                    .of(new PostmasterFile(pid, lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : ""));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + database.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    static void delete(Path database) {
        try {
            Files.deleteIfExists(database.resolve(NAME));
        } catch (IOException e) {
            throw new StartFailure("Cannot remove the left-over " + database.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    boolean ready() {
        return status.equals("ready");
    }
}
