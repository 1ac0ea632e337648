package io.concordat.ledger;

import static io.concordat.ledger.Bookkeeper.fund;
import static io.concordat.ledger.Bookkeeper.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.work.DueWorkRunner;
import io.concordat.support.AtOnce;
import io.concordat.support.OwnerSql;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class LedgerSealTest {

    private static final int MOST_TRIES = 500;

    @Inject
    DueWorkRunner runner;
    @Inject
    Ledger ledger;

    private final Bookkeeper books = new Bookkeeper();
    private final TestVendor vendor = books.vendor;
    private final UUID budget = UUID.randomUUID();

    @Test
    void sealsAreChainedAndAVerificationFindsThemRight() {
        seal(3);
        seal(2);

        JsonPath seals = vendor.as(Role.AUDITOR).get("/v1/ledger/seals").then().statusCode(200).extract().jsonPath();
        List<String> hashes = seals.getList("items.hash");
        List<String> previous = seals.getList("items.previousHash");
        assertThat(seals.getList("items.number", Integer.class)).startsWith(hashes.size()).endsWith(1);
        assertThat(previous.subList(0, previous.size() - 1)).isEqualTo(hashes.subList(1, hashes.size()));
        assertThat(previous.get(previous.size() - 1)).isEqualTo("0".repeat(64));
        assertThat(seals.getList("items.postings", Integer.class).stream().mapToInt(i -> i).sum()).isEqualTo(5);
        verify(Map.of("knownSeal", 1, "knownHash", hashes.get(hashes.size() - 1))).body("intact", is(true))
                .body("postings", is(5)).body("throughSeal", is(hashes.size())).body("firstBrokenSeal", nullValue())
                .body("nextSeal", nullValue()).body("unsealedPostings", is(0));
        vendor.as(Role.AUDITOR).get("/v1/ledger/seals?limit=1").then().body("items", hasSize(1));
    }

    @Test
    void whatAnAdministratorChangesBehindASealShowsAtThatSeal() {
        seal(3);
        int first = lastSeal();
        seal(2);
        String hash = vendor.as(Role.AUDITOR).get("/v1/ledger/seals?limit=1").jsonPath().getString("items[0].hash");
        int last = lastSeal();

        OwnerSql.as(vendor.id(), "alter table ledger_posting disable trigger ledger_posting_append_only",
                "update ledger_posting set effective_on = effective_on + 1 where id = (select max(id::text)::uuid from "
                        + "ledger_posting p, ledger_seal s where s.number = " + first + " and (p.written_by, p.id) <= "
                        + "(s.through_xact, s.through_id))",
                "alter table ledger_posting enable trigger ledger_posting_append_only");

        verify(Map.of()).body("intact", is(false)).body("firstBrokenSeal", is(first)).body("throughSeal", is(first - 1))
                .body("differences", hasSize(0));
        verify(Map.of("fromSeal", first + 1)).body("intact", is(true)).body("throughSeal", is(last));
        verify(Map.of("fromSeal", first + 1, "knownSeal", last, "knownHash", hash)).body("intact", is(true));
        verify(Map.of("fromSeal", first + 1, "knownSeal", last, "knownHash", "0".repeat(64)))
                .body("intact", is(false)).body("firstBrokenSeal", is(last));
        assertThat(Sql.count(vendor.id(), "select count(*) from audit_event where vendor_id = $1 and action = "
                + "'ledger-verified' and subject_id = $2", vendor.id(), VendorDirectory.CARE_SUBJECT)).isEqualTo(4);
    }

    @Test
    void aPostingThatIsTakenAwayOrPutInBetweenShowsToo() {
        seal(3);
        OwnerSql.as(vendor.id(), "alter table ledger_entry disable trigger ledger_entry_append_only",
                "delete from ledger_entry where posting_id = (select min(id::text)::uuid from ledger_posting)",
                "alter table ledger_entry enable trigger ledger_entry_append_only");

        verify(Map.of()).body("intact", is(false)).body("firstBrokenSeal", is(1)).body("brokenPostings", hasSize(1))
                .body("differences", hasSize(2));
        verify(Map.of("rebuildBalances", false)).body("brokenPostings", hasSize(0)).body("differences", hasSize(0));
    }

    @Test
    void aBalanceThatIsNotTheSumOfItsEntriesIsNamed() {
        books.post(fund(budget, 5_000));
        OwnerSql.as(vendor.id(), "alter table ledger_balance disable trigger ledger_balance_moved_by_entries",
                "update ledger_balance set balance_minor = balance_minor + 1 where not overdraft",
                "alter table ledger_balance enable trigger ledger_balance_moved_by_entries");

        verify(Map.of()).body("intact", is(false)).body("differences", hasSize(1))
                .body("differences[0].accountCode", equalTo("budget:" + budget + ":available"))
                .body("differences[0].balance.amount", equalTo("50.01"))
                .body("differences[0].rebuilt.amount", equalTo("50.00"));
    }

    @Test
    void aPostingThatCommitsLateIsSealedAllTheSame() {
        UUID other = UUID.randomUUID();
        books.post(fund(other, 200));
        sealAll();
        CompletableFuture<Void> mayCommit = new CompletableFuture<>();
        CompletableFuture<Void> written = new CompletableFuture<>();
        CompletableFuture<Posted> late = CompletableFuture.supplyAsync(() -> books.inUnit(
                unit -> ledger.post(unit, fund(budget, 100)).invoke(() -> written.complete(null))
                        .call(() -> Uni.createFrom().completionStage(mayCommit))));
        written.join();
        books.post(reserve(other, 50));
        ask();
        runner.run().await().indefinitely();
        assertThat(lastSeal()).as("nothing is sealed before what may still appear").isEqualTo(1);

        mayCommit.complete(null);
        late.join();
        sealAll();

        verify(Map.of()).body("intact", is(true)).body("postings", is(3)).body("unsealedPostings", is(0));
    }

    @Test
    void sealingWhileManyPostForgetsNothing() {
        books.post(fund(budget, 1_000_000));
        AtOnce.call(20, i -> {
            for (int n = 0; n < 10; n++) {
                books.post(reserve(budget, 1 + i));
                if (i % 5 == 0) {
                    ask();
                    runner.run().await().indefinitely();
                }
            }
            return i;
        });
        sealAll();

        assertThat(Sql.count(vendor.id(), "select sum(postings) from ledger_seal where vendor_id = $1", vendor.id()))
                .isEqualTo(201);
        long from = 1;
        int seen = 0;
        while (from > 0) {
            JsonPath found = verify(Map.of("fromSeal", from)).body("intact", is(true)).extract().jsonPath();
            seen += found.getInt("postings");
            from = found.get("nextSeal") == null ? 0 : found.getLong("nextSeal");
        }
        assertThat(seen).isEqualTo(201);
    }

    @Test
    void aQuestionThatMakesNoSenseIsRefusedAndASealNeverChanges() {
        vendor.as(Role.AUDITOR).body(Map.of("fromSeal", 99)).post("/v1/ledger/verifications").then().statusCode(400)
                .body("code", equalTo("seal-unknown"));
        vendor.as(Role.AUDITOR).body(Map.of("knownSeal", 1)).post("/v1/ledger/verifications").then().statusCode(400)
                .body("errors[0].field", equalTo("knownHash"));
        vendor.as(Role.AUDITOR).body(Map.of("knownSeal", 1, "knownHash", "abc")).post("/v1/ledger/verifications")
                .then().statusCode(400).body("code", equalTo("hash-malformed"));
        seal(1);
        assertThatThrownBy(
                () -> Sql.as(vendor.id(), "update ledger_seal set postings = 0 where vendor_id = $1", vendor.id()))
                .hasMessageContaining("denied");
    }

    private ValidatableResponse verify(Map<String, ?> input) {
        return vendor.as(Role.AUDITOR).body(input).post("/v1/ledger/verifications").then().statusCode(200);
    }

    private void seal(int postings) {
        for (int i = 0; i < postings; i++) {
            books.post(fund(budget, 100 + i));
        }
        sealAll();
    }

    /** Other tests' transactions may hold the sealer back for a moment. */
    private void sealAll() {
        for (int tries = 0; unsealed() > 0; tries++) {
            assertThat(tries).as("tries to seal everything").isLessThan(MOST_TRIES);
            ask();
            runner.run().await().indefinitely();
        }
    }

    private void ask() {
        Sql.asNobody(
                """
                        insert into due_work (vendor_id, kind, subject_id, due_at) values ($1, $2, $3, now() - interval '1 hour')
                        on conflict do nothing""",
                vendor.id(), Sealing.KIND, VendorDirectory.CARE_SUBJECT);
    }

    private long unsealed() {
        return Sql.count(vendor.id(),
                """
                        select count(*) from ledger_posting p where vendor_id = $1 and not exists (
                          select from ledger_seal s where s.vendor_id = $1 and (p.written_by, p.id) <= (s.through_xact, s.through_id))""",
                vendor.id());
    }

    private int lastSeal() {
        return (int) Sql.count(vendor.id(), "select coalesce(max(number), 0) from ledger_seal where vendor_id = $1",
                vendor.id());
    }
}
