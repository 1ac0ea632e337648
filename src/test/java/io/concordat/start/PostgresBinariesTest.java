package io.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    @TempDir
    Path cache;

    @Test
    void twoAtTheSameTimeGetOneFolderAndALaterOneUsesItAgain() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<PostgresBinaries>> both;
        try {
            Callable<PostgresBinaries> unpack = () -> PostgresBinaries.unpack(cache);
            both = two.invokeAll(List.of(unpack, unpack));
        } finally {
            two.shutdown();
        }
        PostgresBinaries first = both.get(0).get();
        Object file = Files.getAttribute(first.program("postgres"), "unix:ino");

        PostgresBinaries later = PostgresBinaries.unpack(cache);

        assertThat(both.get(1).get()).isEqualTo(first);
        assertThat(later).isEqualTo(first);
        assertThat(Files.getAttribute(later.program("postgres"), "unix:ino")).isEqualTo(file);
        try (var folders = Files.list(cache)) {
            assertThat(folders).as("drafts are gone").containsExactly(first.folder());
        }
    }

    @Test
    void programsRunAndEverybodyMayReadThem() throws Exception {
        PostgresBinaries binaries = PostgresBinaries.unpack(ServerSupport.BINARIES);

        assertThat(Shell.output(binaries.program("postgres").toString(), "--version"))
                .startsWith("postgres (PostgreSQL)");
        assertThat(Files.getPosixFilePermissions(binaries.program("initdb")))
                .contains(PosixFilePermission.OTHERS_EXECUTE);
        assertThat(Files.getPosixFilePermissions(binaries.folder().resolve("share")))
                .contains(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
        try (var libraries = Files.list(binaries.folder().resolve("lib"))) {
            assertThat(libraries).anyMatch(Files::isSymbolicLink);
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux,amd64,false,postgres-linux-x86_64.txz", "Linux,aarch64,false,postgres-linux-arm_64.txz",
            "Linux,amd64,true,postgres-linux-x86_64-alpine_linux.txz",
            "Mac OS X,aarch64,false,postgres-darwin-arm_64.txz",
            "Mac OS X,x86_64,false,postgres-darwin-x86_64.txz", "Windows 11,amd64,false,postgres-windows-x86_64.txz"})
    void theArchiveIsNamedAfterTheMachine(String os, String arch, boolean alpine, String name) {
        assertThat(PostgresBinaries.archiveNames(os, arch, alpine)).containsExactly(name);
    }
}
