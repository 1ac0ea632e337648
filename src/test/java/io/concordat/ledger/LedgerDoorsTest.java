package io.concordat.ledger;

import static io.concordat.ledger.Bookkeeper.available;
import static io.concordat.ledger.Bookkeeper.fund;
import static io.concordat.ledger.Bookkeeper.reserve;
import static io.concordat.ledger.Bookkeeper.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.core.ledger.Posting;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class LedgerDoorsTest {

    private final Bookkeeper books = new Bookkeeper();
    private final TestVendor vendor = books.vendor;
    private final UUID budget = UUID.randomUUID();
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoPostings() {
        first = books.post(fund(budget, 100_000)).id();
        Posting reservation = reserve(budget, 12_550);
        second = books.post(reservation).id();
    }

    @Test
    void financeSeesAccountsBalancesAndEntriesOverRest() {
        vendor.as(Role.FINANCE).get("/v1/ledger/accounts?ownerId=" + budget + "&kind=BUDGET_AVAILABLE").then()
                .statusCode(200).body("items", hasSize(1))
                .body("items[0].code", equalTo("budget:" + budget + ":available"))
                .body("items[0].id", equalTo(available(budget).id().toString()))
                .body("items[0].balance.amount", equalTo("874.50")).body("items[0].balance.currency", equalTo("EUR"))
                .body("items[0].overdraftAllowed", is(false)).body("items[0].normalSide", equalTo("DEBIT"));
        vendor.as(Role.AUDITOR).get("/v1/ledger/accounts/" + reserved(budget).id()).then().statusCode(200)
                .body("balance.amount", equalTo("125.50"));
        String entries = "/v1/ledger/accounts/" + available(budget).id() + "/entries";
        String cursor = vendor.as(Role.FINANCE).get(entries + "?limit=1").then().statusCode(200)
                .body("items[0].postingId", equalTo(second.toString())).body("items[0].side", equalTo("CREDIT"))
                .body("items[0].amount.amount", equalTo("125.50")).body("nextCursor", notNullValue()).extract()
                .path("nextCursor");
        vendor.as(Role.FINANCE).get(entries + "?limit=1&cursor=" + cursor).then().statusCode(200)
                .body("items[0].postingId", equalTo(first.toString())).body("items[0].side", equalTo("DEBIT"))
                .body("nextCursor", nullValue());
        vendor.as(Role.FINANCE).get(entries + "?from=2026-03-31&to=2026-03-31").then().body("items", hasSize(2));
        vendor.as(Role.FINANCE).get(entries + "?from=2026-04-01").then().body("items", empty());
        vendor.as(Role.FINANCE).get(entries + "?from=2026-04-01&to=2026-03-01").then().statusCode(400)
                .body("code", equalTo("ends-before-start"));
        vendor.as(Role.FINANCE).get(entries + "?cursor=YWJj").then().statusCode(400)
                .body("code", equalTo("cursor-malformed"));
    }

    @Test
    void postingsAreFoundBySourceAndDay() {
        String sourceId = vendor.as(Role.FINANCE).get("/v1/ledger/postings/" + second).then().statusCode(200)
                .body("entries.side", contains("DEBIT", "CREDIT")).body("sourceKind", equalTo("test"))
                .body("sourceStep", equalTo("reserve")).body("recordedBy", equalTo("bookkeeper")).extract()
                .path("sourceId");

        vendor.as(Role.AUDITOR).get("/v1/ledger/postings?sourceKind=test&sourceId=" + sourceId).then().statusCode(200)
                .body("items.id", contains(second.toString()));
        vendor.as(Role.AUDITOR).get("/v1/ledger/postings?from=2026-03-31").then()
                .body("items.id", contains(second.toString(), first.toString()))
                .body("items[0].entries", hasSize(2));
        vendor.as(Role.AUDITOR).get("/v1/ledger/postings?to=2026-03-30").then().body("items", empty());
        vendor.as(Role.AUDITOR).get("/v1/ledger/postings?limit=1").then().body("items.id", contains(second.toString()))
                .body("nextCursor", notNullValue());
    }

    @Test
    void theSameStandsBehindGraphql() {
        TestVendor
                .graphql(vendor.token(Role.FINANCE),
                        """
                                query($owner: ID!, $account: ID!, $posting: ID!) {
                                  ledgerAccounts(ownerId: $owner) { edges { node { kind balance { amount } } } }
                                  ledgerAccount(id: $account) { code balance { amount currency } }
                                  ledgerEntries(accountId: $account, first: 1) { edges { node { side amount { amount } } } pageInfo { hasNextPage } }
                                  ledgerPosting(id: $posting) { id entries { line accountCode } }
                                  ledgerPostings(first: 5) { edges { node { id } } }
                                  ledgerSeals { edges { node { number } } }
                                }""",
                        Map.of("owner", budget, "account", available(budget).id(), "posting", first))
                .then()
                .statusCode(200).body("errors", nullValue()).body("data.ledgerAccounts.edges", hasSize(2))
                .body("data.ledgerAccount.balance.amount", equalTo("874.50"))
                .body("data.ledgerEntries.pageInfo.hasNextPage", is(true))
                .body("data.ledgerPosting.entries", hasSize(2)).body("data.ledgerPostings.edges", hasSize(2));
        TestVendor.graphql(vendor.token(Role.AUDITOR),
                "mutation { verifyLedger(input: {}) { intact unsealedPostings differences { accountCode } } }",
                Map.of())
                .then().body("errors", nullValue()).body("data.verifyLedger.intact", is(true));
    }

    @Test
    void anotherVendorsLedgerIsNotThere() {
        TestVendor other = TestVendor.create();

        other.as(Role.FINANCE).get("/v1/ledger/accounts").then().statusCode(200).body("items", empty());
        other.as(Role.FINANCE).get("/v1/ledger/postings").then().body("items", empty());
        other.as(Role.FINANCE).get("/v1/ledger/seals").then().body("items", empty());
        other.as(Role.FINANCE).get("/v1/ledger/accounts/" + available(budget).id()).then().statusCode(404);
        other.as(Role.FINANCE).get("/v1/ledger/accounts/" + available(budget).id() + "/entries").then()
                .statusCode(404);
        other.as(Role.FINANCE).get("/v1/ledger/postings/" + first).then().statusCode(404);
        other.as(Role.FINANCE).body(Map.of()).post("/v1/ledger/verifications").then().statusCode(200)
                .body("unsealedPostings", is(0)).body("intact", is(true));
    }

    @Test
    void othersThanFinanceAndAuditorsAreRefused() {
        for (Role role : List.of(Role.PROGRAM_ADMIN, Role.CHANNEL_MANAGER, Role.INTEGRATION)) {
            vendor.as(role).get("/v1/ledger/accounts").then().statusCode(403);
        }
        vendor.asPartner(UUID.randomUUID()).get("/v1/ledger/postings").then().statusCode(403);
        assertThat(vendor.as(Role.FINANCE).get("/v1/ledger/accounts").jsonPath().getList("items")).isNotEmpty();
        vendor.as(Role.FINANCE).get("/v1/ledger/accounts").then().body("items.size()", greaterThan(2));
    }
}
