package io.concordat.start;

import static io.concordat.start.ServerSupport.asOwner;
import static io.concordat.start.ServerSupport.asSuperuser;
import static io.concordat.start.ServerSupport.ask;
import static io.concordat.start.ServerSupport.connect;
import static io.concordat.start.ServerSupport.execute;
import static io.concordat.start.ServerSupport.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path dataDir;

    @Test
    void dataSurvivesAStopAndAStart() throws Exception {
        try (EmbeddedServer server = start(dataDir)) {
            execute(asOwner(server), "create table note (text text); insert into note values ('kept')");
        }

        try (EmbeddedServer server = start(dataDir)) {
            assertThat(ask(asOwner(server), "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void stoppingEndsTheProcessAndFreesTheFolder() {
        EmbeddedServer server = start(dataDir);
        long pid = server.pid();

        server.stop();
        server.stop();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(dataDir.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerThatIsKilledIsStartedAgainOnTheSamePortWithItsData() throws Exception {
        try (EmbeddedServer server = start(dataDir)) {
            execute(asOwner(server), "create table note (text text); insert into note values ('kept')");
            int port = server.port();
            for (int death = 1; death <= 2; death++) {
                long pid = server.pid();

                ProcessHandle.of(pid).orElseThrow().destroyForcibly();

                await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                        .until(() -> ask(asOwner(server), "select text from note").equals("kept")
                                && server.pid() != pid);
                assertThat(server.port()).isEqualTo(port);
            }
        }
    }

    @Test
    void aServerLeftBehindByAKilledServiceIsEndedAndItsFolderTakenOver() throws Exception {
        Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), AbandonedServer.class.getName(), dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long abandoned = pidSaidBy(service);
        service.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(abandoned)).as("the left-over server outlives its service").isPresent();

        try (EmbeddedServer server = start(dataDir)) {
            assertThat(ProcessHandle.of(abandoned).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(server.pid()).isNotEqualTo(abandoned);
            assertThat(ask(asOwner(server), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aForeignProcessWithTheRecordedIdIsLeftAlone() throws Exception {
        start(dataDir).stop();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(dataDir.resolve("postgres/postmaster.pid"),
                    stranger.pid() + "\n" + dataDir.resolve("postgres") + "\n");

            start(dataDir).stop();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aFolderInUseIsRefusedAndItsServerGoesOnRunning() throws Exception {
        try (EmbeddedServer server = start(dataDir)) {
            assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> start(dataDir))
                    .withMessageContaining("Another Concordat is running").withMessageContaining("concordat.data-dir");

            assertThat(ask(asOwner(server), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnotherReleaseIsRefusedAndLeftAsItIs() throws Exception {
        Files.createDirectories(dataDir.resolve("postgres"));
        Files.writeString(dataDir.resolve("postgres/PG_VERSION"), "9\n");

        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> start(dataDir))
                .withMessageContaining("is of PostgreSQL 9").withMessageContaining("pg_dump");

        assertThat(dataDir.resolve("postgres/PG_VERSION")).hasContent("9");
    }

    @Test
    void aSetUpThatWasInterruptedIsDoneAgain() throws Exception {
        Files.createDirectories(dataDir.resolve("postgres.new/base"));
        Files.writeString(dataDir.resolve("postgres.new/PG_VERSION"), "18\n");

        try (EmbeddedServer server = start(dataDir)) {
            assertThat(ask(asOwner(server), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void nobodyGetsInWithoutThePasswordAndPasswordsAreReadableForTheServiceAlone() throws Exception {
        try (EmbeddedServer server = start(dataDir)) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(server, "postgres", "postgres"))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThat(ask(asSuperuser(server, dataDir), "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(asSuperuser(server, dataDir), "show unix_socket_directories")).isEmpty();
        }
        try (var secrets = Files.list(dataDir.resolve("secrets"))) {
            assertThat(secrets).hasSize(3).allSatisfy(
                    file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> EmbeddedServer.start(dataDir, ServerSupport.BINARIES,
                        Map.of("shared_buffers", "many")))
                .withMessageContaining("did not start").withMessageContaining("shared_buffers");
    }

    private static long pidSaidBy(Process service) throws Exception {
        BufferedReader lines = service.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("pid ")) {
                return Long.parseLong(line.substring(4));
            }
        }
        throw new AssertionError("The abandoned service ended before it told the process id");
    }
}
