package io.concordat.catalog.budget;

import static io.concordat.catalog.budget.BudgetStory.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.TestVendor;

@QuarkusTest
class BudgetTest {

    private final BudgetStory story = new BudgetStory();
    private final TestVendor vendor = story.vendor;

    @Test
    void aBudgetIsCreatedRaisedLoweredAndClosed() {
        String id = story.create(story.terms("1000.00")).then().statusCode(201).header("ETag", "\"1\"")
                .header("Location", containsString("/v1/budgets/")).body("available.amount", equalTo("1000.00"))
                .body("status", equalTo("OPEN")).body("alerts", empty()).extract().path("id");

        adjust(id, 1, "RAISE", "500.00").statusCode(200).header("ETag", "\"2\"")
                .body("amount.amount", equalTo("1500.00")).body("available.amount", equalTo("1500.00"));
        adjust(id, 2, "LOWER", "1500.01").statusCode(409).body("code", equalTo("budget-too-little"));
        adjust(id, 1, "LOWER", "1.00").statusCode(412);
        adjust(id, 2, "LOWER", "250.00").statusCode(200).body("available.amount", equalTo("1250.00"));
        close(id, 3).statusCode(200).body("status", equalTo("CLOSED")).body("available.amount", equalTo("0.00"))
                .body("closedAt", notNullValue());
        close(id, 4).statusCode(409).body("code", equalTo("budget-closed"));
        adjust(id, 4, "RAISE", "1.00").statusCode(409).body("code", equalTo("budget-closed"));

        assertThat(story.catalog.eventsOf(id)).containsExactly("budget-created", "budget-adjusted", "budget-adjusted",
                "budget-closed");
        vendor.as(Role.FINANCE).get("/v1/ledger/postings?sourceKind=budget&sourceId=" + id).then()
                .body("items.sourceStep", contains("closure/4", "lower/3", "raise/2", "funding"));
        assertThat(story.reserve(UUID.fromString(id), 1).refusal()).isEqualTo(BudgetRefusal.CLOSED);
        story.requireIntactLedger();
    }

    @Test
    void aBudgetInUseIsNotClosedAndWhatComesBackAfterwardsIsSwept() {
        UUID budget = story.budget("100.00");
        BudgetAnswer kept = story.reserve(budget, 6_000);
        close(budget.toString(), 1).statusCode(409).body("code", equalTo("budget-in-use"));
        story.move(kept.source(), BudgetStep.COMMIT, 6_000);
        close(budget.toString(), 1).statusCode(409);
        story.move(kept.source(), BudgetStep.SPEND, 6_000);

        close(budget.toString(), 1).statusCode(200).body("amount.amount", equalTo("60.00"));
        story.move(kept.source(), BudgetStep.RETURN, 1_000);
        close(budget.toString(), 2).statusCode(200).body("amount.amount", equalTo("50.00"))
                .body("spent.amount", equalTo("50.00")).body("available.amount", equalTo("0.00"));
        story.requireIntactLedger();
    }

    @Test
    void budgetsAreListedWithTheirBalances() {
        String offer = story.catalog.offer(story.program(), "GROWTH");
        Map<String, Object> terms = story.terms("70.00");
        terms.put("offerId", offer);
        String first = story.create(terms).then().statusCode(201).extract().path("id");
        String second = story.budget("30.00").toString();

        vendor.as(Role.CHANNEL_MANAGER).get("/v1/budgets?programId=" + story.program()).then().statusCode(200)
                .body("items.id", contains(second, first)).body("items[1].available.amount", equalTo("70.00"));
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/budgets?offerId=" + offer).then().body("items.id", contains(first));
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/budgets?status=CLOSED").then().body("items", empty());
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/budgets?limit=1").then().body("items", hasSize(1)).body("nextCursor",
                notNullValue());
    }

    @Test
    void faultsAreNamedByFieldAndCode() {
        Map<String, Object> terms = story.terms("10.00");
        terms.put("endsOn", "2020-01-01");
        story.create(terms).then().statusCode(400).body("code", equalTo("ends-before-start"));
        story.create(story.terms("-1.00")).then().statusCode(400).body("errors[0].field", equalTo("amount.amount"));
        story.create(story.terms("1.0")).then().statusCode(400).body("code", equalTo("amount-malformed"));
        vendor.as(Role.FINANCE).body(Map.of()).post("/v1/budgets").then().statusCode(400).body("errors.field",
                contains("amount", "endsOn", "name", "programId", "startsOn"));
        terms = story.terms("10.00");
        terms.put("offerId", UUID.randomUUID());
        story.create(terms).then().statusCode(404);
        terms = story.terms("10.00");
        terms.put("programId", UUID.randomUUID());
        story.create(terms).then().statusCode(404);
        String id = story.budget("10.00").toString();
        adjust(id, 1, "RAISE", "0.00").statusCode(400).body("code", equalTo("out-of-range"));
        adjust(id, 1, "RAISE", "92233720368547758.07").statusCode(400).body("code", equalTo("out-of-range"));
        vendor.as(Role.FINANCE).header("If-Match", "\"1\"")
                .body(Map.of("direction", "RAISE", "amount", Map.of("amount", "1", "currency", "JPY"), "reason", "x"))
                .post("/v1/budgets/" + id + "/adjustments").then().statusCode(400)
                .body("code", equalTo("currency-mismatch"));
        vendor.as(Role.FINANCE).body(Map.of("direction", "RAISE", "amount", money("1.00"), "reason", "x"))
                .post("/v1/budgets/" + id + "/adjustments").then().statusCode(428);
    }

    @Test
    void aTransferMovesMoneyOnlyWhenASecondPersonApproves() {
        UUID from = story.budget("100.00");
        UUID to = story.budget("10.00");
        String id = request("anna", from, to, "60.00").statusCode(201).body("status", equalTo("REQUESTED")).extract()
                .path("id");

        decide("anna", id, "approval").statusCode(403).body("code", equalTo("same-person"));
        assertThat(story.balances(to)).startsWith("10.00");
        decide("boris", id, "approval").statusCode(200).body("status", equalTo("APPROVED"))
                .body("requestedBy", equalTo("anna")).body("decidedBy", equalTo("boris")).header("ETag", "\"2\"");
        decide("carl", id, "rejection").statusCode(412);

        story.read(from).body("amount.amount", equalTo("40.00")).body("available.amount", equalTo("40.00"));
        story.read(to).body("amount.amount", equalTo("70.00")).body("available.amount", equalTo("70.00"));
        assertThat(story.catalog.eventsOf(from.toString())).containsExactly("budget-created",
                "budget-transfer-requested", "budget-transfer-approved");
        vendor.as(Role.AUDITOR).get("/v1/budget-transfers?budgetId=" + to + "&status=APPROVED").then()
                .body("items.id", contains(id));
        story.requireIntactLedger();
    }

    @Test
    void aTransferThatCannotBeIsRefusedWhenItIsAskedForOrDecided() {
        UUID from = story.budget("100.00");
        UUID to = story.budget("10.00");
        request("anna", from, from, "1.00").statusCode(400).body("code", equalTo("same-budget"));
        request("anna", from, UUID.randomUUID(), "1.00").statusCode(404);
        String tooMuch = request("anna", from, to, "100.01").statusCode(201).extract().path("id");
        decide("boris", tooMuch, "approval").statusCode(409).body("code", equalTo("budget-too-little"));
        decide("anna", tooMuch, "rejection").statusCode(403).body("code", equalTo("same-person"));
        decide("boris", tooMuch, "rejection").statusCode(200).body("status", equalTo("REJECTED"));
        String closing = request("anna", from, to, "1.00").statusCode(201).extract().path("id");
        close(to.toString(), 1).statusCode(200);
        decide("boris", closing, "approval").statusCode(409).body("code", equalTo("budget-closed"));
        request("anna", from, to, "1.00").statusCode(409).body("code", equalTo("budget-closed"));
        assertThat(story.balances(from)).startsWith("100.00");
    }

    @Test
    void transfersInACircleApprovedAtOnceAllComeThrough() {
        List<UUID> budgets = List.of(story.budget("100.00"), story.budget("100.00"), story.budget("100.00"));
        List<String> transfers = AtOnce.call(12, i -> request("anna", budgets.get(i % 3), budgets.get((i + 1) % 3),
                "10.00").statusCode(201).extract().path("id"));

        List<Integer> statuses = AtOnce.call(24,
                i -> decide("boris", transfers.get(i / 2), "approval").extract().statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(12);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(12);
        budgets.forEach(budget -> assertThat(story.balances(budget)).startsWith("100.00"));
        story.requireIntactLedger();
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = vendor.tokenOf("anna", Role.FINANCE);
        Map<String, Object> terms = story.terms("100.00");
        String create = "mutation($input: CreateBudgetInput!) { createBudget(input: $input, idempotencyKey: \"%s\") { id revision } }";
        String one = graphql(token, create.formatted("k1"), Map.of("input", terms)).extract()
                .path("data.createBudget.id");
        String other = graphql(token, create.formatted("k2"), Map.of("input", terms)).extract()
                .path("data.createBudget.id");
        assertThat(graphql(token, create.formatted("k1"), Map.of("input", terms)).extract()
                .<String>path("data.createBudget.id")).isEqualTo(one);
        graphql(token,
                """
                        mutation($id: ID!) { adjustBudget(id: $id, expectedRevision: 1,
                          input: {direction: RAISE, amount: {amount: "5.00", currency: "EUR"}, reason: "More"}) { available { amount } revision } }""",
                Map.of("id", one)).body("data.adjustBudget.available.amount", equalTo("105.00"));
        String transfer = graphql(token, """
                mutation($from: ID!, $to: ID!) { requestBudgetTransfer(input: {fromBudgetId: $from, toBudgetId: $to,
                  amount: {amount: "5.00", currency: "EUR"}, reason: "Balance"}) { id } }""",
                Map.of("from", one, "to", other)).extract().path("data.requestBudgetTransfer.id");
        String approve = """
                mutation($id: ID!) { approveBudgetTransfer(id: $id, expectedRevision: 1, input: {reason: "Fine"}) { status } }""";
        TestVendor.graphql(token, approve, Map.of("id", transfer)).then()
                .body("errors[0].extensions.code", equalTo("same-person"));
        graphql(vendor.tokenOf("boris", Role.FINANCE), approve, Map.of("id", transfer))
                .body("data.approveBudgetTransfer.status", equalTo("APPROVED"));
        story.reserve(UUID.fromString(other), 9_000);
        graphql(token, """
                query($id: ID!, $transfer: ID!) {
                  budget(id: $id) { available { amount } reserved { amount } alerts { percent } }
                  budgets(first: 5) { edges { node { id } } }
                  budgetReservations(budgetId: $id) { edges { node { arrival refusal amount { amount } } } }
                  budgetTransfer(id: $transfer) { decidedBy }
                  budgetTransfers(budgetId: $id) { edges { node { id } } } }""",
                Map.of("id", other, "transfer", transfer)).body("data.budget.available.amount", equalTo("15.00"))
                .body("data.budget.alerts.percent", contains(80)).body("data.budgets.edges", hasSize(2))
                .body("data.budgetReservations.edges[0].node.amount.amount", equalTo("90.00"))
                .body("data.budgetTransfer.decidedBy", equalTo("boris"))
                .body("data.budgetTransfers.edges", hasSize(1));
        // Created, raised, and part of a transfer.
        graphql(token, "mutation($id: ID!) { closeBudget(id: $id, expectedRevision: 3) { status } }",
                Map.of("id", one)).body("data.closeBudget.status", equalTo("CLOSED"));
        String rejected = graphql(token, """
                mutation($from: ID!, $to: ID!) { requestBudgetTransfer(input: {fromBudgetId: $from, toBudgetId: $to,
                  amount: {amount: "5.00", currency: "EUR"}, reason: "Balance"}) { id } }""",
                Map.of("from", other, "to", story.budget("1.00"))).extract().path("data.requestBudgetTransfer.id");
        graphql(vendor.tokenOf("boris", Role.FINANCE),
                """
                        mutation($id: ID!) { rejectBudgetTransfer(id: $id, expectedRevision: 1, input: {reason: "No"}) { status } }""",
                Map.of("id", rejected)).body("data.rejectBudgetTransfer.status", equalTo("REJECTED"));
    }

    @Test
    void anotherVendorsBudgetsAreNotThere() {
        UUID budget = story.budget("100.00");
        String transfer = request("anna", budget, story.budget("1.00"), "1.00").extract().path("id");
        BudgetStory other = new BudgetStory();
        UUID theirs = other.budget("10.00");

        other.vendor.as(Role.FINANCE).get("/v1/budgets/" + budget).then().statusCode(404);
        other.vendor.as(Role.FINANCE).get("/v1/budgets/" + budget + "/reservations").then().statusCode(404);
        other.vendor.as(Role.FINANCE).get("/v1/budgets?programId=" + story.program()).then().body("items", empty());
        other.vendor.as(Role.FINANCE).get("/v1/budget-transfers").then().body("items", empty());
        other.vendor.as(Role.FINANCE).get("/v1/budget-transfers/" + transfer).then().statusCode(404);
        other.vendor.as(Role.FINANCE).header("If-Match", "\"1\"").post("/v1/budgets/" + budget + "/closure").then()
                .statusCode(404);
        other.vendor.as(Role.FINANCE).header("If-Match", "\"1\"").body(Map.of("reason", "x"))
                .post("/v1/budget-transfers/" + transfer + "/approval").then().statusCode(404);
        other.vendor.as(Role.FINANCE)
                .body(Map.of("fromBudgetId", budget, "toBudgetId", theirs, "amount", money("1.00"), "reason", "x"))
                .post("/v1/budget-transfers").then().statusCode(404);
        vendor.asPartner(UUID.randomUUID()).get("/v1/budgets").then().statusCode(403);
        vendor.as(Role.AUDITOR).body(story.terms("1.00")).post("/v1/budgets").then().statusCode(403);
        story.read(budget).body("closedAt", nullValue()).body("revision", is(1));
    }

    private ValidatableResponse graphql(String token, String document, Map<String, Object> variables) {
        return TestVendor.graphql(token, document, variables).then().statusCode(200).body("errors", nullValue());
    }

    private ValidatableResponse adjust(String id, int revision, String direction, String amount) {
        return vendor.as(Role.FINANCE).header("If-Match", "\"" + revision + "\"")
                .body(Map.of("direction", direction, "amount", money(amount), "reason", "The board said so"))
                .post("/v1/budgets/" + id + "/adjustments").then();
    }

    private ValidatableResponse close(String id, int revision) {
        return vendor.as(Role.FINANCE).header("If-Match", "\"" + revision + "\"")
                .post("/v1/budgets/" + id + "/closure").then();
    }

    private ValidatableResponse request(String person, UUID from, UUID to, String amount) {
        return TestVendor.request(vendor.tokenOf(person, Role.FINANCE))
                .body(Map.of("fromBudgetId", from, "toBudgetId", to, "amount", money(amount), "reason", "Balance"))
                .post("/v1/budget-transfers").then();
    }

    private ValidatableResponse decide(String person, String id, String how) {
        return TestVendor.request(vendor.tokenOf(person, Role.FINANCE)).header("If-Match", "\"1\"")
                .body(Map.of("reason", "Looked at")).post("/v1/budget-transfers/" + id + "/" + how).then();
    }
}
