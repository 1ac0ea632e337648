package io.concordat.platform.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import io.quarkus.arc.Arc;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Makes tokens, good ones and forged ones. */
final class TokenForge {

    private TokenForge() {
    }

    static TokenKeys ourKeys() {
        return Arc.container().instance(TokenKeys.class).get();
    }

    static RsaJsonWebKey ourKey() {
        return (RsaJsonWebKey) ourKeys().verifying().get(0);
    }

    /** @return claims that the service would accept, for the vendor's auditor */
    static JwtClaims claims(String vendorKey) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://concordat.example/tokens");
        claims.setAudience("concordat");
        claims.setSubject("somebody");
        claims.setExpirationTime(NumericDate.fromSeconds(Instant.now().getEpochSecond() + 300));
        claims.setIssuedAtToNow();
        claims.setStringClaim("vendor", vendorKey);
        claims.setStringListClaim("groups", List.of("auditor"));
        return claims;
    }

    /** @return the claims signed with our own key */
    static String sign(JwtClaims claims) {
        return sign(claims, ourKey(), ourKey().getKeyId());
    }

    /** @return the claims signed with any key under any {@code kid}; {@code null} leaves the header out */
    static String sign(JwtClaims claims, RsaJsonWebKey key, String kid) {
        JsonWebSignature signature = signature(claims, key);
        if (kid != null) {
            signature.setKeyIdHeaderValue(kid);
        }
        return serialize(signature);
    }

    /** @return the claims signed with the key, the header naming where that key may be had or what it is */
    static String signWithHeader(JwtClaims claims, RsaJsonWebKey key, String kid, String header, Object value) {
        JsonWebSignature signature = signature(claims, key);
        signature.setKeyIdHeaderValue(kid);
        signature.getHeaders().setObjectHeaderValue(header, value);
        return serialize(signature);
    }

    /** @return the claims signed with HMAC, our public key taken as the secret */
    static String signWithPublicKeyAsSecret(JwtClaims claims, byte[] secret) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKeyIdHeaderValue(ourKey().getKeyId());
        signature.setKey(new HmacKey(secret));
        return serialize(signature);
    }

    /** @return the claims under {@code alg: none}, without a signature */
    static String unsigned(JwtClaims claims, String algorithm) {
        return encode("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + ourKey().getKeyId() + "\"}") + "."
                + encode(claims.toJson()) + ".";
    }

    static RsaJsonWebKey anotherKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonWebSignature signature(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key.getPrivateKey());
        return signature;
    }

    private static String serialize(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
