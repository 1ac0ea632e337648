package io.concordat.deal.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Sizes of bulk imports. */
@ConfigMapping(prefix = "concordat.bulk")
interface BulkSettings {

    /** The largest file that is taken in one piece. */
    @WithDefault("1G")
    MemorySize largestImport();

    /** The longest line, or record of several lines in CSV; memory holds some of them at a time. */
    @WithDefault("256K")
    MemorySize longestLine();
}
