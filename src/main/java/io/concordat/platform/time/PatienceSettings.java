package io.concordat.platform.time;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the service waits for its database. */
@ConfigMapping(prefix = "concordat.database")
interface PatienceSettings {

    /** After this time a request is answered that the database is not reachable. */
    @WithDefault("6s")
    Duration patience();
}
