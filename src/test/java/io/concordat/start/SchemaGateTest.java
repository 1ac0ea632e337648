package io.concordat.start;

import static io.concordat.start.ServerSupport.asApp;
import static io.concordat.start.ServerSupport.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import io.quarkus.runtime.StartupEvent;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class SchemaGateTest {

    @TempDir
    static Path dataDir;
    private static EmbeddedServer server;

    @BeforeAll
    static void startServer() {
        server = ServerSupport.start(dataDir);
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void emptyDatabase() {
        server.recreateDatabase();
    }

    @Test
    void aMigratedSchemaAndTheRestrictedLoginPass() {
        flyway("quarkus.flyway").migrate();

        assertThatCode(() -> gate("quarkus.datasource").check(new StartupEvent())).doesNotThrowAnyException();
    }

    @Test
    void anEmptyDatabaseIsRefusedWithTheNamesOfWhatIsMissing() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> gate("quarkus.datasource").check(new StartupEvent()))
                .withMessageContaining("older than this release").withMessageContaining("V001__")
                .withMessageContaining("DB_OWNER_USER");
    }

    @Test
    void theOwnerIsRefusedAsTheLoginOfTheService() {
        flyway("quarkus.flyway").migrate();

        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> gate("quarkus.flyway").check(new StartupEvent()))
                .withMessageContaining("concordat_owner owns the table").withMessageContaining("concordat_app");
    }

    @Test
    void theServiceCannotWriteTheHistoryOfMigrations() {
        flyway("quarkus.flyway").migrate();

        for (String forbidden : new String[]{"delete from flyway_schema_history",
                "update flyway_schema_history set checksum = 0",
                "insert into flyway_schema_history select * from flyway_schema_history"}) {
            assertThatExceptionOfType(SQLException.class).as(forbidden)
                    .isThrownBy(() -> execute(asApp(server), forbidden))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private static SchemaGate gate(String login) {
        return new SchemaGate(flyway(login), dataSource(login));
    }

    private static Flyway flyway(String login) {
        return Flyway.configure().dataSource(dataSource(login)).load();
    }

    private static PGSimpleDataSource dataSource(String login) {
        Map<String, String> access = server.properties();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.get("quarkus.datasource.jdbc.url"));
        source.setUser(access.get(login + ".username"));
        source.setPassword(access.get(login + ".password"));
        return source;
    }
}
