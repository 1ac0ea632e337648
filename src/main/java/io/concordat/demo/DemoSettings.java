package io.concordat.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whether the demo story is told. */
@ConfigMapping(prefix = "concordat.demo")
interface DemoSettings {

    /** {@code concordat.demo} itself. */
    @WithParentName
    @WithDefault("false")
    boolean on();

    /** Permits the demo on a database of one's own, named by {@code DB_URL}. */
    @WithDefault("false")
    boolean allowExternalDatabase();
}
