package io.concordat.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

import io.concordat.support.TestVendor;

@QuarkusTest
class ForgedTokensTest {

    private static final String REST = "/v1/reference-data/tiers";
    private static final String GRAPHQL = "{ referenceCodes(kind: TIER) { edges { node { code } } } }";

    private final TestVendor vendor = TestVendor.create();

    @Test
    void theTokenThatEveryForgeryStartsFromIsAcceptedAtBothDoors() {
        String good = TokenForge.sign(claims());

        TestVendor.request(good).get(REST).then().statusCode(200);
        TestVendor.graphql(good, GRAPHQL, Map.of()).then().statusCode(200).body("errors",
                org.hamcrest.Matchers.nullValue());
    }

    @Test
    void withoutATokenBothDoorsStayShut() {
        refused(RestAssured.get(REST), "token-missing");
        refused(RestAssured.given().contentType("application/json").body(Map.of("query", GRAPHQL)).post("/graphql"),
                "token-missing");
    }

    @Test
    void everyForgeryIsRefusedAtBothDoors() {
        Map<String, String> forgeries = forgeries();
        assertThat(forgeries).hasSizeGreaterThan(20);
        forgeries.forEach((name, token) -> {
            try {
                refused(TestVendor.request(token).get(REST), "token-invalid");
                refused(TestVendor.graphql(token, GRAPHQL, Map.of()), "token-invalid");
            } catch (AssertionError e) {
                throw new AssertionError(name + ": " + e.getMessage(), e);
            }
        });
    }

    private Map<String, String> forgeries() {
        Map<String, String> forgeries = new LinkedHashMap<>();
        String kid = TokenForge.ourKey().getKeyId();
        RsaJsonWebKey foreign = TokenForge.anotherKey();
        foreign.setKeyId("foreign");
        byte[] publicKey = TokenForge.ourKey().getRsaPublicKey().getEncoded();

        forgeries.put("expired", forged(c -> c.setExpirationTime(inSeconds(-60))));
        forgeries.put("without expiry", forged(c -> c.unsetClaim("exp")));
        forgeries.put("not yet valid", forged(c -> c.setNotBefore(inSeconds(600))));
        forgeries.put("of another issuer", forged(c -> c.setIssuer("https://elsewhere.example")));
        forgeries.put("without issuer", forged(c -> c.unsetClaim("iss")));
        forgeries.put("for another audience", forged(c -> c.setAudience("another-service")));
        forgeries.put("without audience", forged(c -> c.unsetClaim("aud")));
        forgeries.put("without subject", forged(c -> c.unsetClaim("sub")));
        forgeries.put("of an unknown vendor", forged(c -> c.setStringClaim("vendor", "nobody")));
        forgeries.put("without vendor", forged(c -> c.unsetClaim("vendor")));
        forgeries.put("with a list for a vendor", forged(c -> c.setStringListClaim("vendor", vendor.vendor().key())));
        forgeries.put("partner's role without partner", forged(c -> c.setStringListClaim("groups", "partner-admin")));
        forgeries.put("vendor's role with partner",
                forged(c -> c.setStringClaim("partner", UUID.randomUUID().toString())));
        forgeries.put("roles of both sides", forged(c -> {
            c.setStringListClaim("groups", List.of("partner-admin", "finance"));
            c.setStringClaim("partner", UUID.randomUUID().toString());
        }));
        forgeries.put("partner that is no id", forged(c -> {
            c.setStringListClaim("groups", "partner-user");
            c.setStringClaim("partner", "northwind");
        }));

        forgeries.put("partner that is a list", forged(c -> {
            c.setStringListClaim("groups", "partner-user");
            c.setStringListClaim("partner", UUID.randomUUID().toString());
        }));
        forgeries.put("alg none", TokenForge.unsigned(claims(), "none"));
        forgeries.put("alg None", TokenForge.unsigned(claims(), "None"));
        forgeries.put("HS256 with the public key", TokenForge.signWithPublicKeyAsSecret(claims(), publicKey));
        forgeries.put("foreign key with our kid", TokenForge.sign(claims(), foreign, kid));
        forgeries.put("foreign key with its kid", TokenForge.sign(claims(), foreign, "foreign"));
        forgeries.put("our key with an unknown kid", TokenForge.sign(claims(), TokenForge.ourKey(), "unknown"));
        forgeries.put("our key without kid", TokenForge.sign(claims(), TokenForge.ourKey(), null));
        for (String where : List.of("jku", "x5u")) {
            for (String id : List.of(kid, "foreign")) {
                forgeries.put(where + " under kid " + id,
                        TokenForge.signWithHeader(claims(), foreign, id, where, "https://127.0.0.1:1/keys.json"));
            }
        }
        forgeries.put("jwk in the header", TokenForge.signWithHeader(claims(), foreign, kid, "jwk",
                foreign.toParams(OutputControlLevel.PUBLIC_ONLY)));

        String[] good = TokenForge.sign(claims()).split("\\.");
        JwtClaims more = claims();
        more.setStringListClaim("groups", "program-admin");
        forgeries.put("tampered payload", good[0] + "." + TokenForge.encode(more.toJson()) + "." + good[2]);
        forgeries.put("cut signature", good[0] + "." + good[1] + ".");
        forgeries.put("no signature at all", good[0] + "." + good[1]);
        forgeries.put("no token at all", "xyz");
        return forgeries;
    }

    private String forged(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return TokenForge.sign(claims);
    }

    private JwtClaims claims() {
        return TokenForge.claims(vendor.vendor().key());
    }

    private static NumericDate inSeconds(long seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(401).contentType("application/problem+json").body("code", equalTo(code))
                .body("status", equalTo(401)).header("WWW-Authenticate", org.hamcrest.Matchers.startsWith("Bearer"));
    }
}
