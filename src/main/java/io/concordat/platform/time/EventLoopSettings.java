package io.concordat.platform.time;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the event loops are watched. */
@ConfigMapping(prefix = "concordat.event-loop")
interface EventLoopSettings {

    /** Time between two looks at each loop. */
    @WithDefault("50ms")
    Duration watchEvery();

    /** Whether a loop that is held too long is logged with its stack. */
    @WithDefault("false")
    boolean warn();
}
