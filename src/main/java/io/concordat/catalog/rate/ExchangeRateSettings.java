package io.concordat.catalog.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How old a rate may be. */
@ConfigMapping(prefix = "concordat.exchange-rates")
public interface ExchangeRateSettings {

    /** Days after its own on which a rate may still be used, zero or more. */
    @WithDefault("7")
    int oldestDays();
}
