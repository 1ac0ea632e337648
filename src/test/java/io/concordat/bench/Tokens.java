package io.concordat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import io.concordat.platform.security.Role;

/** Signs access tokens with the service's own keys, valid for a whole run. */
final class Tokens {

    private static final float MINUTES = 24 * 60;

    private final RsaJsonWebKey key;

    /** @param keys the file of the service's signing keys */
    Tokens(Path keys) {
        try {
            key = (RsaJsonWebKey) new JsonWebKeySet(Files.readString(keys)).getJsonWebKeys().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param partnerId the partner of a partner-side role, else {@code null} */
    String of(String vendorKey, Role role, UUID partnerId) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://concordat.example/tokens");
        claims.setAudience("concordat");
        claims.setSubject(partnerId == null ? "bench-" + role.token() : "bench-" + partnerId);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setStringClaim("vendor", vendorKey);
        claims.setStringListClaim("groups", List.of(role.token()));
        if (partnerId != null) {
            claims.setStringClaim("partner", partnerId.toString());
        }
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
