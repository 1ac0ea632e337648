package io.concordat.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The layout of {@code concordat.data-dir}, and the lock that lets one service at a time use its database. */
record DataFolder(Path root) {

    DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path database() {
        return root.resolve("postgres");
    }

    Path databaseDraft() {
        return root.resolve("postgres.new");
    }

    Path databaseLog() {
        return root.resolve("log").resolve("postgres.log");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path superuserPassword() {
        return root.resolve("secrets").resolve("superuser.password");
    }

    Path ownerPassword() {
        return root.resolve("secrets").resolve("concordat_owner.password");
    }

    Path appPassword() {
        return root.resolve("secrets").resolve("concordat_app.password");
    }

    Path signingKeys() {
        return root.resolve("keys").resolve("signing-keys.json");
    }

    void create() {
        try {
            Files.createDirectories(root);
            Files.createDirectories(databaseLog().getParent());
        } catch (IOException e) {
            throw new StartFailure("Cannot create the data folder " + root + " (" + e.getMessage()
                    + "). Set concordat.data-dir (CONCORDAT_DATA_DIR) to a folder that this user may write.", e);
        }
    }

    /**
     * Takes the folder for this process; the operating system gives it back when the process ends, however it ends.
     *
     * @return to be closed when the database is no longer used
     * @throws StartFailure if a living service uses the folder
     */
    FileChannel lock() {
        try {
            FileChannel channel = FileChannel.open(root.resolve("service.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartFailure("Another Concordat is running on the data folder " + root
                        + ". Stop it first, or give this one its own folder in concordat.data-dir (CONCORDAT_DATA_DIR).");
            }
            return channel;
        } catch (IOException e) {
            throw new StartFailure("This user may not use the data folder " + root + " (" + e.getMessage()
                    + "). Give it to the user of the service (chown -R), or set concordat.data-dir to another one.", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // This very process holds it already.
        }
    }
}
