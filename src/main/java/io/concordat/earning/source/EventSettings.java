package io.concordat.earning.source;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events of the other rooms are read. */
@ConfigMapping(prefix = "concordat.earning-events")
interface EventSettings {

    /** How many events are read at once. */
    @WithDefault("500")
    int batch();

    /** How many partners a walk over all of them takes at once. */
    @WithDefault("500")
    int partners();

    /** How long a vendor waits after a batch that was full. */
    @WithDefault("1s")
    Duration pause();

    /** How long a vendor waits after a batch that was not. */
    @WithDefault("30s")
    Duration period();
}
