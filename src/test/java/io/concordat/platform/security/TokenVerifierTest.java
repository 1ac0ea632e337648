package io.concordat.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.jwt.auth.principal.ParseException;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rotation of our own keys, and an outside identity provider; no service is needed for either. */
class TokenVerifierTest {

    private static final String PROVIDER = "https://login.example/acme";

    @TempDir
    Path folder;
    private final RsaJsonWebKey newKey = key("2027");
    private final RsaJsonWebKey oldKey = key("2026");
    private final RsaJsonWebKey providersKey = key("provider-1");
    private Path keys;

    @BeforeEach
    void twoKeysAreValidAtOnce() throws IOException {
        keys = folder.resolve("keys.json");
        Files.writeString(keys, new JsonWebKeySet(newKey, oldKey).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        Files.writeString(folder.resolve("jwks.json"),
                new JsonWebKeySet(providersKey).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    @Test
    void theFirstKeySignsAndTokensOfTheSecondAreStillAccepted() throws ParseException {
        TokenVerifier verifier = verifier(none());

        assertThat(new TokenKeys(settings(none())).signingKeyId()).isEqualTo("2027");
        assertThat(verifier.parse(TokenForge.sign(TokenForge.claims("acme"), newKey, "2027"), null).getSubject())
                .isEqualTo("somebody");
        assertThat(verifier.parse(TokenForge.sign(TokenForge.claims("acme"), oldKey, "2026"), null).getSubject())
                .isEqualTo("somebody");
    }

    @Test
    void aKeyThatWasTakenOutIsNoLongerAccepted() throws IOException {
        Files.writeString(keys, new JsonWebKeySet(newKey).toJson(OutputControlLevel.INCLUDE_PRIVATE));

        assertRefused(verifier(none()), TokenForge.sign(TokenForge.claims("acme"), oldKey, "2026"));
    }

    @Test
    void oneKeyUnderTheKidOfTheOtherIsRefused() {
        assertRefused(verifier(none()), TokenForge.sign(TokenForge.claims("acme"), oldKey, "2027"));
    }

    @Test
    void theIdentityProvidersTokensBelongToItsOneVendorWhateverTheyClaim() throws ParseException {
        TokenVerifier verifier = verifier(provider("acme"));

        for (String claimed : List.of("acme", "globex")) {
            JwtClaims claims = TokenForge.claims(claimed);
            claims.setIssuer(PROVIDER);
            Object vendor = verifier.parse(TokenForge.sign(claims, providersKey, "provider-1"), null)
                    .getClaim("vendor");
            assertThat(vendor).isEqualTo("acme");
        }
    }

    @Test
    void ourOwnTokensAreStillAcceptedBesideTheProviders() throws ParseException {
        Object vendor = verifier(provider("acme"))
                .parse(TokenForge.sign(TokenForge.claims("globex"), newKey, "2027"), null).getClaim("vendor");

        assertThat(vendor).isEqualTo("globex");
    }

    @Test
    void neitherIssuerMaySignForTheOther() {
        TokenVerifier verifier = verifier(provider("acme"));
        JwtClaims theirs = TokenForge.claims("acme");
        theirs.setIssuer(PROVIDER);

        assertRefused(verifier, TokenForge.sign(TokenForge.claims("globex"), providersKey, "provider-1"));
        assertRefused(verifier, TokenForge.sign(theirs, newKey, "2027"));
    }

    @Test
    void theProvidersTokensAreForOurAudienceAlone() {
        JwtClaims claims = TokenForge.claims("acme");
        claims.setIssuer(PROVIDER);
        claims.setAudience("another-service");

        assertRefused(verifier(provider("acme")), TokenForge.sign(claims, providersKey, "provider-1"));
    }

    @Test
    void aSealedTextOpensWithTheKeyThatSealedItAndInItsContextAlone() throws IOException {
        String sealed = new Sealing(new TokenKeys(settings(none()))).seal("secret", "1/client");

        assertThat(sealed).doesNotContain("secret");
        Files.writeString(keys, new JsonWebKeySet(key("2028"), newKey).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        Sealing afterRotation = new Sealing(new TokenKeys(settings(none())));
        assertThat(afterRotation.open(sealed, "1/client")).contains("secret");
        assertThatThrownBy(() -> afterRotation.open(sealed, "2/client")).isInstanceOf(IllegalStateException.class);
        Files.writeString(keys, new JsonWebKeySet(key("2029")).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        assertThat(new Sealing(new TokenKeys(settings(none()))).open(sealed, "1/client")).isEmpty();
    }

    private static void assertRefused(TokenVerifier verifier, String token) {
        assertThatThrownBy(() -> verifier.parse(token, null)).isInstanceOf(ParseException.class);
    }

    private TokenVerifier verifier(TokenSettings.IdentityProvider provider) {
        TokenSettings settings = settings(provider);
        IdentityProviderKeys providerKeys = new IdentityProviderKeys(settings);
        providerKeys.refresh().await().atMost(Duration.ofSeconds(10));
        return new TokenVerifier(settings, new TokenKeys(settings), providerKeys);
    }

    private static RsaJsonWebKey key(String id) {
        RsaJsonWebKey key = TokenForge.anotherKey();
        key.setKeyId(id);
        return key;
    }

    private static TokenSettings.IdentityProvider none() {
        return new Provider(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private TokenSettings.IdentityProvider provider(String vendor) {
        return new Provider(Optional.of(PROVIDER), Optional.of(folder.resolve("jwks.json").toUri().toString()),
                Optional.of(vendor));
    }

    private TokenSettings settings(TokenSettings.IdentityProvider provider) {
        return new Settings("https://concordat.example/tokens", "concordat", Duration.ofMinutes(15),
                Optional.of(keys.toString()), provider);
    }

    private record Provider(Optional<String> issuer, Optional<String> jwksLocation, Optional<String> vendor)
            implements
                TokenSettings.IdentityProvider {
    }

    private record Settings(String issuer, String audience, Duration lifetime, Optional<String> keysLocation,
            TokenSettings.IdentityProvider identityProvider) implements TokenSettings {
    }
}
