package io.concordat.platform.security;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How access tokens are signed and which are accepted. */
@ConfigMapping(prefix = "concordat.token")
public interface TokenSettings {

    /** The {@code iss} of our own tokens. */
    @WithDefault("https://concordat.example/tokens")
    String issuer();

    /** The {@code aud} that a token must name. */
    @WithDefault("concordat")
    String audience();

    /** How long one of our tokens is valid. */
    @WithDefault("15m")
    Duration lifetime();

    /**
     * File with our private signing keys as a JWK set, newest first: the first one signs, all of them verify. Embedded
     * and demo mode generate it beside the data.
     */
    Optional<String> keysLocation();

    /** An outside identity provider whose tokens are accepted besides our own, bound to one vendor. */
    IdentityProvider identityProvider();

    /** The outside identity provider; it is switched on by giving all of issuer, JWKS location and vendor. */
    interface IdentityProvider {

        Optional<String> issuer();

        /** {@code https://…} or {@code file:…} of its public keys. */
        Optional<String> jwksLocation();

        /** Key of the one vendor that its tokens belong to, whatever they claim. */
        Optional<String> vendor();
    }
}
