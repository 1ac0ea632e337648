package io.concordat.platform.work;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long answers are remembered under their idempotency keys. */
@ConfigMapping(prefix = "concordat.idempotency")
interface IdempotencySettings {

    /** Age at which a record is deleted, 24 hours or more; until then a retry gets the first answer again. */
    @WithDefault("48h")
    Duration retention();
}
