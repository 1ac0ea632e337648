package io.concordat.platform.security;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies access tokens: our own and, when configured, those of one outside identity provider. The algorithm is pinned,
 * keys are found by {@code kid} among those we hold, and nothing in a token's header ever makes us fetch a key.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVerifier extends JWTCallerPrincipalFactory {

    private static final int CLOCK_SKEW_SECONDS = 5;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final TokenSettings settings;
    /** A signature is checked once a minute and token, not once a request: it costs more than most reads. */
    private final Cache<String, JWTCallerPrincipal> verified = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED).build();
    private final JwtConsumer ours;
    private final JwtConsumer theirs;

    TokenVerifier(TokenSettings settings, TokenKeys ownKeys, IdentityProviderKeys providerKeys) {
        this.settings = settings;
        this.ours = consumer(settings.issuer(), ownKeys::verifying);
        this.theirs = settings.identityProvider().issuer().map(issuer -> consumer(issuer, providerKeys::verifying))
                .orElse(null);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null && known.getExpirationTime() > Instant.now().getEpochSecond()) {
            return known;
        }
        try {
            JWTCallerPrincipal principal = new VerifiedToken(verify(token));
            verified.put(token, principal);
            return principal;
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new ParseException("The token is not accepted", e);
        }
    }

    private JwtClaims verify(String token) throws InvalidJwtException, MalformedClaimException {
        if (theirs == null) {
            return ours.processToClaims(token);
        }
        JwtClaims unverified = new JwtConsumerBuilder().setSkipAllValidators().setDisableRequireSignature()
                .setSkipSignatureVerification().build().processToClaims(token);
        if (!settings.identityProvider().issuer().orElseThrow().equals(unverified.getIssuer())) {
            return ours.processToClaims(token);
        }
        JwtClaims claims = theirs.processToClaims(token);
        claims.setStringClaim("vendor", settings.identityProvider().vendor().orElseThrow());
        return claims;
    }

    private JwtConsumer consumer(String issuer, Supplier<List<JsonWebKey>> keys) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, TokenKeys.ALGORITHM))
                .setVerificationKeyResolver((signature, nesting) -> key(signature, keys.get()))
                .setExpectedIssuer(issuer).setExpectedAudience(settings.audience()).setRequireSubject()
                .setRequireExpirationTime().setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS).build();
    }

    private static Key key(JsonWebSignature signature, List<JsonWebKey> keys) throws UnresolvableKeyException {
        String id = signature.getKeyIdHeaderValue();
        return keys.stream().filter(key -> key.getKeyId() != null && key.getKeyId().equals(id))
                .filter(key -> "RSA".equals(key.getKeyType())).map(JsonWebKey::getKey).findFirst()
                .orElseThrow(() -> new UnresolvableKeyException("No key of that kid"));
    }
}
