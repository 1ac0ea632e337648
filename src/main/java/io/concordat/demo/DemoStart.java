package io.concordat.demo;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the demo story when the service starts, and says where to look. */
@ApplicationScoped
class DemoStart {

    private static final Logger LOG = Logger.getLogger(DemoStart.class);
    private static final int AFTER_THE_SCHEMA = 3000;

    private final DemoSettings settings;
    private final DemoStory story;
    private final int port;

    DemoStart(DemoSettings settings, DemoStory story, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.settings = settings;
        this.story = story;
        this.port = port;
    }

    void start(@Observes @jakarta.annotation.Priority(AFTER_THE_SCHEMA) StartupEvent event) throws Throwable {
        if (!settings.on()) {
            return;
        }
        List<String> clients = VertxContextSupport.subscribeAndAwait(story::tell);
        String base = "http://localhost:" + port;
        LOG.infof(
                """
                        The demo is ready.
                          Swagger UI   %1$s/q/swagger-ui
                          GraphiQL     %1$s/q/graphql-ui
                          First calls  README.md, section "First calls"; the first of them:
                            curl -s %1$s/v1/oauth/token -d grant_type=client_credentials -d client_id=acme-northwind -d client_secret=%2$s
                          API clients  (secret %2$s): %3$s""",
                base, DemoStory.SECRET, String.join(", ", clients));
    }
}
