package io.concordat.start;

import java.nio.file.Path;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * The keys that sign access tokens: a JWK set (RFC 7517) of private RSA keys with {@code kid} and {@code alg}, newest
 * first. The first key signs, all of them verify, so that a new one can be put in front while tokens of the old one live.
 */
public final class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final int KEY_BITS = 2048;

    private SigningKeys() {
    }

    /**
     * Generates the key set beside the data unless it is there already, readable for the user of the service alone, and
     * tells the service where it is ({@code concordat.token.keys-location}).
     *
     * @param dataDir value of {@code concordat.data-dir}
     * @return the file
     */
    public static Path ensure(Path dataDir) {
        Path file = new DataFolder(dataDir).signingKeys();
        PrivateFiles.writeOnce(file, () -> {
            LOG.infof(
                    "Generating a key for signing access tokens in %s; several instances of the service need the same file (%s)",
                    file, Settings.KEYS_LOCATION);
            return generate();
        });
        System.setProperty(Settings.KEYS_LOCATION, file.toString());
        return file;
    }

    private static String generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse(Use.SIGNATURE);
            return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java platform can generate RSA keys", e);
        }
    }
}
