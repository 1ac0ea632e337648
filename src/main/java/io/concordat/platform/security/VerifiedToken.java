package io.concordat.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;

/**
 * A token whose signature was checked. Its own claims are read from it directly: the library looks each name up among the
 * standard ones first, and an exception for every unknown name, in every request, is how it learns that it is none.
 */
final class VerifiedToken extends DefaultJWTCallerPrincipal {

    private final JwtClaims claims;

    VerifiedToken(JwtClaims claims) {
        super(claims);
        this.claims = claims;
    }

    /**
     * @return the claim, or null
     * @throws AuthenticationFailedException when it is no text
     */
    String text(String claim) {
        Object value = claims.getClaimValue(claim);
        if (value != null && !(value instanceof String)) {
            throw new AuthenticationFailedException("The token's " + claim + " is no text");
        }
        return (String) value;
    }
}
