package io.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Map<String, String> EXTERNAL = Map.of("DB_URL", "postgresql://db/concordat", "DB_USER",
            "concordat_app",
            "DB_PASSWORD", "one");

    @Test
    void withoutDbUrlThereIsNoExternalDatabase() {
        assertThat(settings(Map.of()).externalDatabase()).isEmpty();
    }

    @Test
    void withOwnerTheSchemaIsMigratedAtStart() {
        Settings settings = settings(EXTERNAL, "DB_OWNER_USER", "concordat_owner", "DB_OWNER_PASSWORD", "two");

        assertThat(settings.externalDatabase().orElseThrow().properties()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/concordat", "quarkus.datasource.reactive.url",
                "postgresql://db:5432/concordat", "quarkus.datasource.username", "concordat_app",
                "quarkus.datasource.password",
                "one", "quarkus.flyway.migrate-at-start", "true", "quarkus.flyway.username", "concordat_owner",
                "quarkus.flyway.password", "two"));
    }

    @Test
    void withoutOwnerNothingIsMigrated() {
        assertThat(settings(EXTERNAL).externalDatabase().orElseThrow().properties())
                .containsEntry("quarkus.flyway.migrate-at-start", "false").doesNotContainKey("quarkus.flyway.username");
    }

    @Test
    void halfALoginIsRefused() {
        assertRefused(settings(Map.of("DB_URL", "postgresql://db/concordat")), "DB_USER");
        assertRefused(settings(EXTERNAL, "DB_OWNER_USER", "concordat_owner"), "DB_OWNER_PASSWORD");
        assertRefused(settings(EXTERNAL, "DB_OWNER_PASSWORD", "two"), "DB_OWNER_USER");
    }

    @Test
    void aDriverUrlIsRefusedInsteadOfBeingIgnored() {
        assertRefused(settings(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/concordat")), "Set DB_URL");
    }

    @Test
    void demoDataGoIntoAnExternalDatabaseOnlyWhenThatIsAllowedExplicitly() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> settings(EXTERNAL, "concordat.demo", "true").requireDemoAllowed())
                .withMessageContaining("concordat.demo.allow-external-database=true");
        assertThatCode(
                () -> settings(EXTERNAL, "concordat.demo", "true", "concordat.demo.allow-external-database", "true")
                        .requireDemoAllowed())
                .doesNotThrowAnyException();
        assertThatCode(() -> settings(EXTERNAL).requireDemoAllowed()).doesNotThrowAnyException();
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(settings(EXTERNAL, "DB_OWNER_USER", "o", "DB_OWNER_PASSWORD", "two").externalDatabase().toString())
                .doesNotContain("one", "two");
    }

    private static void assertRefused(Settings settings, String remedy) {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(settings::externalDatabase)
                .withMessageContaining(remedy);
    }

    private static Settings settings(Map<String, String> base, String... more) {
        Map<String, String> values = new HashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new Settings(new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(values, "test", 100)).build());
    }
}
