package io.concordat.platform.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * Our own signing keys, read once from a private JWK set. Rotation: put a new key first and restart, which signs from
 * then on while the older ones still verify; take an old one out when its last token has expired.
 */
@ApplicationScoped
class TokenKeys {

    static final String ALGORITHM = "RS256";

    private final List<RsaJsonWebKey> keys;

    TokenKeys(TokenSettings settings) {
        String location = settings.keysLocation().orElseThrow(() -> new IllegalStateException(
                "No signing keys: set concordat.token.keys-location to a file with a private JWK set (RSA, kid, alg RS256)"));
        keys = read(Path.of(location));
    }

    /** @return the private key that signs, with the id that goes into the token's header */
    RSAPrivateKey signing() {
        return (RSAPrivateKey) keys.get(0).getPrivateKey();
    }

    String signingKeyId() {
        return keys.get(0).getKeyId();
    }

    /** @return the private key of that id, or empty when there is none any more */
    Optional<PrivateKey> privateKey(String id) {
        return keys.stream().filter(key -> key.getKeyId().equals(id)).map(RsaJsonWebKey::getPrivateKey)
                .filter(Objects::nonNull).findFirst();
    }

    /** @return the public halves of all keys */
    List<JsonWebKey> verifying() {
        return List.copyOf(keys);
    }

    private static List<RsaJsonWebKey> read(Path file) {
        try {
            List<RsaJsonWebKey> keys = new JsonWebKeySet(Files.readString(file)).getJsonWebKeys().stream()
                    .filter(RsaJsonWebKey.class::isInstance).map(RsaJsonWebKey.class::cast)
                    .filter(key -> key.getKeyId() != null).toList();
            if (keys.isEmpty() || keys.get(0).getPrivateKey() == null) {
                throw new IllegalStateException("The first key in " + file + " must be a private RSA key with a kid");
            }
            return keys;
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("Signing keys cannot be read from " + file + ": " + e.getMessage(), e);
        }
    }
}
