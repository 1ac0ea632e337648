package io.concordat.deal.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** Two partners that register the same customer, and the doors of the case that opens. */
final class Conflicts {

    final DealProgram program;

    private Conflicts(DealProgram program) {
        this.program = program;
    }

    static Conflicts with(Map<String, Object> conflict) {
        return new Conflicts(DealProgram.with(Map.of("rules", Map.of("conflict", conflict))));
    }

    static Conflicts in(DealProgram program) {
        return new Conflicts(program);
    }

    String registered(UUID partner, String customer) {
        return program.registered(partner, DealProgram.deal(customer));
    }

    /** The one case of a registration. */
    String caseOf(String deal) {
        return program.vendor().as(Role.AUDITOR).queryParam("registrationId", deal).get("/v1/conflict-cases").then()
                .statusCode(200).extract().path("items[0].id");
    }

    ValidatableResponse read(String id) {
        return program.vendor().as(Role.AUDITOR).get("/v1/conflict-cases/" + id).then().statusCode(200);
    }

    ValidatableResponse deal(String id) {
        return program.vendor().as(Role.AUDITOR).get("/v1/deal-registrations/" + id).then().statusCode(200);
    }

    Response post(String token, String id, String what, int revision, Map<String, Object> body) {
        return TestVendor.request(token).header("If-Match", "\"" + revision + "\"").body(body)
                .post("/v1/conflict-cases/" + id + "/" + what);
    }

    Response decide(String person, String id, int revision, String winner, String rule, String second) {
        Map<String, Object> body = new HashMap<>(
                Map.of("winner", winner, "rule", rule, "reason", "What was shown settles it."));
        if (second != null) {
            body.put("second", second);
        }
        return post(reviewer(person), id, "decision", revision, body);
    }

    Response decideAppeal(String person, String id, int revision, String winner) {
        return post(reviewer(person), id, "appeal-decision", revision,
                Map.of("winner", winner, "rule", "MANUAL", "reason", "Looked at again."));
    }

    Response appeal(UUID partner, String id, int revision) {
        return post(partner(partner), id, "appeal", revision, Map.of("reason", "The customer wants us."));
    }

    String reviewer(String person) {
        return program.vendor().tokenOf(person, Role.CHANNEL_MANAGER);
    }

    String partner(UUID id) {
        return program.vendor().partnerToken(id, Role.PARTNER_ADMIN);
    }

    List<String> events(String caseId) {
        return Sql.as(program.vendor().id(),
                "select kind from outbox_event where vendor_id = $1 and subject_id = $2 order by id",
                program.vendor().id(), UUID.fromString(caseId)).stream().map(row -> (String) row[0]).toList();
    }

    /** How many exclusive protections run now. */
    long exclusive() {
        return Sql.count(program.vendor().id(), """
                select count(*) from protection where vendor_id = $1 and exclusive and upper(during) > now()""",
                program.vendor().id());
    }
}
