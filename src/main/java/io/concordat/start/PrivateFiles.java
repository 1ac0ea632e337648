package io.concordat.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Files and folders that only the user of the service may read: passwords and keys. */
final class PrivateFiles {

    /** Whether files here have owner, group and permission bits (not so on Windows). */
    static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 24;

    private PrivateFiles() {
    }

    /**
     * Writes a file once; of several processes that try at the same time one wins and all see its content.
     *
     * @param file    where; its folder is created for the owner alone
     * @param content asked only when the file does not exist yet
     * @return what the file holds
     */
    static String writeOnce(Path file, Supplier<String> content) {
        try {
            if (!Files.exists(file)) {
                createFolder(file.getParent());
                Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new",
                        mode("rw-------"));
                writeDurably(draft, content.get());
                publish(draft, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartFailure("Cannot keep the private file " + file + ": " + e.getMessage(), e);
        }
    }

    /** @return the password kept in the file, made at random when there is none yet; letters, digits, '-' and '_' only */
    static String password(Path file) {
        return writeOnce(file, () -> {
            byte[] bytes = new byte[PASSWORD_BYTES];
            RANDOM.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }).strip();
    }

    /** Creates the folder for its owner alone; an existing folder is left as it is. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            try {
                Files.createDirectory(folder, mode("rwx------"));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
    }

    static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static void writeDurably(Path file, String content) throws IOException {
        Files.writeString(file, content, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A hard link appears complete and fails when the name is taken, which a move does not promise. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException e) {
            Files.delete(draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
