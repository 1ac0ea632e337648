package io.concordat.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Signs our access tokens. */
@ApplicationScoped
public class TokenIssuer {

    private final TokenKeys keys;
    private final TokenSettings settings;

    TokenIssuer(TokenKeys keys, TokenSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /**
     * @param subject the API client's id
     * @param vendorKey the vendor that the client works for
     * @param roles one or more roles
     * @param partnerId the partner of a partner-side client, else {@code null}
     * @return a signed JWT (RS256) valid for {@link #lifetime()} from now
     */
    public String issue(String subject, String vendorKey, Set<Role> roles, UUID partnerId) {
        Instant now = Instant.now();
        JwtClaimsBuilder claims = Jwt.issuer(settings.issuer()).audience(settings.audience()).subject(subject)
                .issuedAt(now).expiresAt(now.plus(settings.lifetime()))
                .claim("jti", UuidCreator.getTimeOrderedEpoch().toString()).claim("vendor", vendorKey)
                .groups(roles.stream().map(Role::token).collect(Collectors.toSet()));
        if (partnerId != null) {
            claims.claim("partner", partnerId.toString());
        }
        return claims.jws().keyId(keys.signingKeyId()).sign(keys.signing());
    }

    public Duration lifetime() {
        return settings.lifetime();
    }
}
