package io.concordat.platform.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one GraphQL request may ask for. */
@ConfigMapping(prefix = "concordat.graphql")
public interface GraphqlSettings {

    /** Most characters of a document. */
    @WithDefault("50000")
    int maxCharacters();

    /** Most tokens of a document. */
    @WithDefault("5000")
    int maxTokens();

    /** Most times that one field may stand in one selection, under whatever alias. */
    @WithDefault("30")
    int maxAliases();

    /** Most fields on the top level of an operation, fragments included: each is a use case of its own. */
    @WithDefault("50")
    int maxRootFields();

    /** Most fields within each other. */
    @WithDefault("12")
    int maxDepth();

    /** Most fields of an operation, fragments included. */
    @WithDefault("2000")
    int maxFields();

    /** Most directives on one field or fragment. */
    @WithDefault("10")
    int maxDirectives();
}
