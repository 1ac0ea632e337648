package io.concordat.catalog.budget;

import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import io.concordat.catalog.CatalogStory;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.security.Role;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;
import io.concordat.support.Units;

/** A program with budgets, and a room above that sets their money aside. */
final class BudgetStory {

    final CatalogStory catalog = new CatalogStory();
    final TestVendor vendor = catalog.vendor;
    private final Budgets budgets = Arc.container().instance(Budgets.class).get();
    private String program;

    /** @return the id of the program, which is made when it is asked for first */
    String program() {
        if (program == null) {
            program = catalog.program("CORE");
        }
        return program;
    }

    Map<String, Object> terms(String amount) {
        Map<String, Object> body = new HashMap<>();
        body.put("programId", program());
        body.put("name", "Growth");
        body.put("amount", money(amount));
        body.put("startsOn", catalog.today.minusDays(10).toString());
        body.put("endsOn", catalog.today.plusDays(10).toString());
        return body;
    }

    Response create(Map<String, Object> terms) {
        return vendor.as(Role.FINANCE).body(terms).post("/v1/budgets");
    }

    UUID budget(String amount) {
        return UUID.fromString(create(terms(amount)).then().statusCode(201).extract().path("id"));
    }

    ValidatableResponse read(UUID budget) {
        return vendor.as(Role.AUDITOR).get("/v1/budgets/" + budget).then().statusCode(200);
    }

    String balances(UUID budget) {
        var view = read(budget).extract().jsonPath();
        return String.join(" ", view.getString("available.amount"), view.getString("reserved.amount"),
                view.getString("committed.amount"), view.getString("spent.amount"));
    }

    List<BudgetAnswer> reserve(List<ReserveBudget> asked) {
        return Units.in(vendor, unit -> budgets.reserve(unit, asked));
    }

    BudgetAnswer reserve(UUID budget, long minor) {
        return reserve(budget, source(), minor);
    }

    BudgetAnswer reserve(UUID budget, Source source, long minor) {
        return reserve(List.of(asked(budget, source, minor))).get(0);
    }

    ReserveBudget asked(UUID budget, Source source, long minor) {
        return new ReserveBudget(budget, source, Money.ofMinor(minor, "EUR"), catalog.today);
    }

    List<Boolean> move(List<MoveBudget> moves) {
        return Units.in(vendor, unit -> budgets.move(unit, moves));
    }

    boolean move(Source reservation, BudgetStep step, long minor) {
        return move(List.of(step(reservation, source(), step, minor))).get(0);
    }

    MoveBudget step(Source reservation, Source source, BudgetStep step, long minor) {
        return new MoveBudget(reservation, source, step, Money.ofMinor(minor, "EUR"), catalog.today);
    }

    List<UUID> applicable(String offer, LocalDate on) {
        return Units.in(vendor, unit -> budgets.applicable(unit, UUID.fromString(program()),
                offer == null ? null : UUID.fromString(offer), Currency.of("EUR"), on));
    }

    long events(String kind) {
        return Sql.count(vendor.id(), "select count(*) from outbox_event where vendor_id = $1 and kind = $2",
                vendor.id(), kind);
    }

    /** Balances are the sums of entries, and postings are whole. */
    void requireIntactLedger() {
        vendor.as(Role.AUDITOR).body(Map.of()).post("/v1/ledger/verifications").then().statusCode(200)
                .body("intact", is(true));
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    static Source source() {
        return new Source("earning", UUID.randomUUID(), "step");
    }
}
