package io.concordat.start;

import static io.concordat.start.ServerSupport.asOwner;
import static io.concordat.start.ServerSupport.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a service that runs as root starts a server that must not. The other users' case is every other test. */
class ServerAccountTest {

    private static final ServerAccount IMPOSSIBLE = new ServerAccount("an account that is refused", List.of("false"),
            OptionalInt.empty());

    static Stream<ServerAccount> accounts() {
        return Stream.of(ServerAccount.NAMESPACE, ServerAccount.user(65534), ServerAccount.nobody());
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void rootStartsAndStopsTheServerUnder(ServerAccount account, @TempDir Path open) throws Exception {
        assumeTrue(root(), "only root needs another account");
        // The folder that the programs are in must be open to everybody as well; the build's own may not be.
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        assumeTrue(Shell.succeeds(account.command(List.of("true"))),
                account.name() + " is not possible on this machine");
        DataFolder folder = new DataFolder(open);
        folder.create();

        for (int start = 1; start <= 2; start++) {
            try (EmbeddedServer server = EmbeddedServer.start(folder, folder.binaries(), ServerSupport.FAST,
                    List.of(IMPOSSIBLE, account))) {
                assertThat(ask(asOwner(server), "select 1")).isEqualTo("1");
                assertThat(Files.getAttribute(folder.database(), "unix:uid")).isEqualTo(account.uid().getAsInt());
            }
            assertThat(folder.database().resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aFolderOfRootMovesOnToAnotherAccountWhenNamespacesAreForbiddenLater(@TempDir Path open)
            throws Exception {
        assumeTrue(root(), "only root needs another account");
        assumeTrue(Shell.succeeds(ServerAccount.NAMESPACE.command(List.of("true"))),
                "no user namespaces on this machine");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder folder = new DataFolder(open);
        folder.create();
        EmbeddedServer.start(folder, folder.binaries(), ServerSupport.FAST, List.of(ServerAccount.NAMESPACE)).stop();

        try (EmbeddedServer server = EmbeddedServer.start(folder, folder.binaries(), ServerSupport.FAST,
                List.of(ServerAccount.user(65534)))) {
            assertThat(ask(asOwner(server), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theMessageSaysWhatToDoWhenNoAccountWorks(@TempDir Path folder) {
        PostgresBinaries binaries = PostgresBinaries.unpack(ServerSupport.BINARIES);

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> ServerAccount.choose(List.of(IMPOSSIBLE), binaries, folder))
                .withMessageContaining("ordinary user").withMessageContaining("concordat.data-dir")
                .withMessageContaining("DB_URL");
    }

    private static boolean root() {
        return Shell.output("id", "-u").equals("0");
    }
}
