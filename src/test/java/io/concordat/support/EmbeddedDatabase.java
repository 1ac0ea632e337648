package io.concordat.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

import io.concordat.start.EmbeddedServer;
import io.concordat.start.SigningKeys;

/**
 * The database of every {@code @QuarkusTest}: the embedded server with an empty database, set up exactly as in
 * production, only without waiting for the disk. Tests need no annotation of their own.
 */
@WithTestResource(value = EmbeddedDatabase.class, scope = TestResourceScope.GLOBAL)
public final class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedServer server;

    @Override
    public Map<String, String> start() {
        Path binaries = Path.of("target", "postgres-binaries");
        server = EmbeddedServer.start(Path.of("target", "test-database-" + EmbeddedServer.release(binaries)), binaries,
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        server.recreateDatabase();
        Map<String, String> settings = new HashMap<>(server.properties());
        Path keys = SigningKeys.ensure(Path.of("target", "test-keys"));
        settings.put("concordat.token.keys-location", keys.toAbsolutePath().toString());
        return settings;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
