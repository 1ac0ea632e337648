package io.concordat.deal.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.support.AtOnce;

@QuarkusTest
class ConflictRaceTest {

    @Test
    void ofTwentyDecisionsAtOnceOneCounts() {
        Conflicts conflicts = Conflicts.with(Map.of());
        String first = conflicts.registered(conflicts.program.partner(), "Raced Works GmbH");
        String second = conflicts.registered(conflicts.program.partner(), "Raced Works GmbH");
        String id = conflicts.caseOf(second);

        List<Response> answers = AtOnce.call(20, i -> conflicts.decide("reviewer-" + i, id, 1,
                i % 2 == 0 ? first : second, "MANUAL", i % 3 == 0 ? "CO_SELL" : null));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 409);
        assertThat(conflicts.exclusive()).isEqualTo(1);
        assertThat(conflicts.events(id)).containsOnlyOnce("conflict-decided");
    }

    @Test
    void crossingCasesAreDecidedInALineAndNeverTwoHoldOnePlace() {
        for (int round = 0; round < 5; round++) {
            Conflicts conflicts = Conflicts.with(Map.of());
            String customer = "Crossing Works GmbH";
            List<String> deals = List.of(conflicts.registered(conflicts.program.partner(), customer),
                    conflicts.registered(conflicts.program.partner(), customer),
                    conflicts.registered(conflicts.program.partner(), customer),
                    conflicts.registered(conflicts.program.partner(), customer));
            List<String> cases = deals.subList(1, 4).stream().map(conflicts::caseOf).toList();

            List<Response> answers = AtOnce.call(12, i -> conflicts.decide("reviewer-" + i, cases.get(i % 3), 1,
                    deals.get(1 + i % 3), "MANUAL", null));

            assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 400, 409, 412).contains(200);
            assertThat(conflicts.exclusive()).isEqualTo(1);
            long approved = deals.stream().map(id -> conflicts.deal(id).extract().<String>path("status"))
                    .filter("APPROVED"::equals).count();
            assertThat(approved).isEqualTo(1);
        }
    }

    @Test
    void anAppealAndAWithdrawalAndADecisionAtOnceLeaveOneStory() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID challenger = conflicts.program.partner();
        String first = conflicts.registered(conflicts.program.partner(), "Busy Works GmbH");
        String second = conflicts.registered(challenger, "Busy Works GmbH");
        String id = conflicts.caseOf(second);

        List<Response> answers = AtOnce.call(10, i -> i % 2 == 0
                ? conflicts.decide("reviewer-" + i, id, 1, second, "MANUAL", null)
                : conflicts.program.vendor().asPartner(challenger).header("If-Match", "\"1\"")
                        .body(Map.of("reason", "Given up.")).post("/v1/deal-registrations/" + second + "/withdrawal"));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        String deal = conflicts.deal(second).extract().path("status");
        String status = conflicts.read(id).extract().path("status");
        assertThat(deal + " " + status).isIn("WITHDRAWN WITHDRAWN", "APPROVED DECIDED");
        String holder = conflicts.deal(first).extract().path("status");
        assertThat(holder).isEqualTo(deal.equals("APPROVED") ? "REVOKED" : "APPROVED");
    }
}
