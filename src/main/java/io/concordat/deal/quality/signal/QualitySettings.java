package io.concordat.deal.quality.signal;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often the quality of registrations is looked at, off the hot path. */
@ConfigMapping(prefix = "concordat.deal-quality")
interface QualitySettings {

    /** How many events are read at once. */
    @WithDefault("500")
    int batch();

    /** How long a vendor waits after a full batch: with the batch it bounds what looking costs under load. */
    @WithDefault("5s")
    Duration pause();

    /** How long a vendor waits after a batch that was not full. */
    @WithDefault("30s")
    Duration period();
}
