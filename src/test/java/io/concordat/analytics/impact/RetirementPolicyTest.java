package io.concordat.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** The thresholds by which versions are proposed for retirement. */
@QuarkusTest
class RetirementPolicyTest {

    private final TestVendor vendor = TestVendor.create();

    @Test
    void theStandardHoldsUntilAVendorWritesItsOwn() {
        vendor.as(Role.AUDITOR).get("/v1/retirement-policy").then().statusCode(200).header("ETag", "\"0\"")
                .body("adoptionBelow", is("0.0500")).body("romiBelow", is("0.0000")).body("minimumAgeDays", is(90))
                .body("minimumEligiblePartners", is(10)).body("restDays", is(180)).body("revision", is(0));

        write("\"0\"", policy("0.1", null)).then().statusCode(200).header("ETag", "\"1\"")
                .body("adoptionBelow", is("0.1000")).body("romiBelow", nullValue()).body("restDays", is(30));

        TestVendor.graphql(vendor.token(Role.CHANNEL_MANAGER), "{ retirementPolicy { adoptionBelow revision } }",
                Map.of()).then().body("data.retirementPolicy.adoptionBelow", is("0.1000"))
                .body("data.retirementPolicy.revision", is(1));
        assertThat(Sql.as(vendor.id(), "select actor from audit_event where vendor_id = $1 and action = $2",
                vendor.id(), "retirement-policy-written")).hasSize(1);
        TestVendor.create().as(Role.AUDITOR).get("/v1/retirement-policy").then().body("revision", is(0));
    }

    @Test
    void aChangeSaysWhichRevisionItSaw() {
        vendor.as(Role.FINANCE).body(policy("0.1", null)).put("/v1/retirement-policy").then().statusCode(428)
                .body("code", is("revision-required"));
        write("\"1\"", policy("0.1", null)).then().statusCode(412).body("code", is("revision-stale"));
        write("\"0\"", policy("0.1", null)).then().statusCode(200);
        write("\"0\"", policy("0.2", null)).then().statusCode(412);

        TestVendor.graphql(vendor.token(Role.PROGRAM_ADMIN), """
                mutation($input: WriteRetirementPolicyInput!) {
                  writeRetirementPolicy(input: $input, expectedRevision: 1) { romiBelow revision } }""",
                Map.of("input", policy(null, "-0.5"))).then()
                .body("data.writeRetirementPolicy.romiBelow", is("-0.5000"))
                .body("data.writeRetirementPolicy.revision", is(2));
    }

    @Test
    void ofTwoFirstChangesAtOnceOneCounts() {
        List<Integer> answers = AtOnce.call(2, i -> write("\"0\"", policy("0." + (i + 1), null)).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void whatIsNoThresholdIsRefusedByField() {
        refused(policy("1.5", null), "adoptionBelow", "share-malformed");
        refused(policy("-0.1", null), "adoptionBelow", "share-malformed");
        refused(policy(null, "10001"), "romiBelow", "return-malformed");
        Map<String, Object> nobody = policy("0.1", null);
        nobody.put("minimumEligiblePartners", 0);
        vendor.as(Role.FINANCE).header("If-Match", "\"0\"").body(nobody).put("/v1/retirement-policy").then()
                .statusCode(400).body("errors[0].field", is("minimumEligiblePartners"));
        vendor.as(Role.AUDITOR).header("If-Match", "\"0\"").body(policy("0.1", null)).put("/v1/retirement-policy")
                .then().statusCode(403);
        vendor.asPartner(UUID.randomUUID()).get("/v1/retirement-policy").then().statusCode(403);
    }

    private void refused(Map<String, Object> policy, String field, String code) {
        write("\"0\"", policy).then().statusCode(400).body("code", is(code)).body("errors[0].field", is(field));
    }

    private Response write(String ifMatch, Map<String, Object> policy) {
        return vendor.as(Role.FINANCE).header("If-Match", ifMatch).body(policy).put("/v1/retirement-policy");
    }

    private static Map<String, Object> policy(String adoptionBelow, String romiBelow) {
        Map<String, Object> policy = new HashMap<>();
        policy.put("adoptionBelow", adoptionBelow);
        policy.put("romiBelow", romiBelow);
        policy.put("minimumAgeDays", 60);
        policy.put("minimumEligiblePartners", 2);
        policy.put("restDays", 30);
        return policy;
    }
}
