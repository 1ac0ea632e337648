package io.concordat.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * What must be known before Quarkus runs. Read as Quarkus reads it: system properties, environment, then
 * {@code application.properties} with the profile in force.
 */
final class Settings {

    static final String DATA_DIR = "concordat.data-dir";
    static final String KEYS_LOCATION = "concordat.token.keys-location";
    private static final String DEMO = "concordat.demo";
    private static final String DEMO_EXTERNAL = "concordat.demo.allow-external-database";
    private static final int APPLICATION_PROPERTIES_ORDINAL = 250;

    private final SmallRyeConfig config;

    Settings(SmallRyeConfig config) {
        this.config = config;
    }

    static Settings read() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().forClassLoader(Settings.class.getClassLoader())
                .addDefaultInterceptors().addDefaultSources();
        URL file = Settings.class.getClassLoader().getResource("application.properties");
        try {
            if (file != null) {
                builder.withSources(new PropertiesConfigSource(file, APPLICATION_PROPERTIES_ORDINAL));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read application.properties: " + e.getMessage(), e);
        }
        return new Settings(builder.withProfile(LaunchMode.current().getDefaultProfile()).build());
    }

    Path dataDir() {
        return Path.of(text(DATA_DIR).orElse(".concordat")).toAbsolutePath().normalize();
    }

    boolean keysConfigured() {
        return text(KEYS_LOCATION).isPresent();
    }

    /** Build-time training of AppCDS or an AOT cache runs the program only up to its start: it needs no database. */
    boolean trainingRun() {
        return flag("quarkus.appcds.generate");
    }

    /**
     * The database that {@code DB_URL} and its companions name.
     *
     * @return empty when {@code DB_URL} is not set
     * @throws StartFailure if the settings are incomplete or contradict each other
     */
    Optional<DatabaseAccess> externalDatabase() {
        Optional<String> url = text("DB_URL");
        if (url.isEmpty()) {
            refuseDriverUrls();
            return Optional.empty();
        }
        String user = text("DB_USER").orElseThrow(() -> new StartFailure(
                "DB_URL is set without DB_USER. Set DB_USER and DB_PASSWORD to the restricted login of the service (see deploy/roles.sql)."));
        return Optional.of(new DatabaseAccess(DatabaseUrl.parse(url.get()), user, text("DB_PASSWORD"), owner()));
    }

    /** @throws StartFailure if demo data would go into somebody's real database without his explicit word */
    void requireDemoAllowed() {
        if (flag(DEMO) && !flag(DEMO_EXTERNAL)) {
            throw new StartFailure(
                    "concordat.demo is on and DB_URL names a database of your own: demo vendors, partners and"
                            + " clients with well-known secrets would be written into it. Switch the demo off (CONCORDAT_DEMO=false), or"
                            + " allow it for this database (concordat.demo.allow-external-database=true).");
        }
    }

    private Optional<DatabaseAccess.Owner> owner() {
        Optional<String> user = text("DB_OWNER_USER");
        Optional<String> password = text("DB_OWNER_PASSWORD");
        if (user.isPresent() != password.isPresent()) {
            throw new StartFailure(
                    "Set both DB_OWNER_USER and DB_OWNER_PASSWORD to migrate at start, or neither to leave the"
                            + " schema as it is.");
        }
        return user.map(name -> new DatabaseAccess.Owner(name, password.orElseThrow()));
    }

    /** Quarkus' own settings would be overwritten by those of the embedded server; better to say so than to ignore them. */
    private void refuseDriverUrls() {
        for (String name : new String[]{"quarkus.datasource.jdbc.url", "quarkus.datasource.reactive.url"}) {
            if (text(name).isPresent()) {
                throw new StartFailure(
                        name + " is set, but Concordat derives it. Set DB_URL=postgresql://host:port/database,"
                                + " DB_USER and DB_PASSWORD instead.");
            }
        }
    }

    private boolean flag(String name) {
        return config.getOptionalValue(name, Boolean.class).orElse(false);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
