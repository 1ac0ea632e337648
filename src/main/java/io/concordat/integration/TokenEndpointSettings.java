package io.concordat.integration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the token endpoint answers. */
@ConfigMapping(prefix = "concordat.token-endpoint")
interface TokenEndpointSettings {

    /** Tries that a client has in a minute, successful or not. */
    @WithDefault("20")
    int triesPerMinute();

    /** Clients whose tries are counted at the same time; beyond it the rarest are forgotten. */
    @WithDefault("50000")
    int countedClients();

    /** Threads that hash secrets; each keeps a core busy for some 70 ms a request. */
    @WithDefault("2")
    int hashThreads();

    /** Requests that may wait for their hash; more are told to come back. */
    @WithDefault("64")
    int hashQueue();
}
