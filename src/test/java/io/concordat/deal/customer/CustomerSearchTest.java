package io.concordat.deal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.CustomerUpkeep;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;

@QuarkusTest
class CustomerSearchTest {

    @Inject
    Pool pool;
    @Inject
    CustomerUpkeep upkeep;

    private DealProgram program;

    @BeforeEach
    void aProgram() {
        program = DealProgram.create();
    }

    @Test
    void aReviewerFindsCustomersByANameThatIsNearlyRightInAnyScriptWhetherIndexedYetOrNot() {
        UUID partner = program.partner();
        program.registered(partner, DealProgram.deal("Müller & Söhne Turbinenbau GmbH"));
        program.registered(partner, DealProgram.deal("株式会社日立製作所"));
        upkeep.count(program.vendor());
        program.registered(partner, DealProgram.deal("Zephyr Logistik AG"));

        search("mueler turbinenbau").then().body("items.name", contains("Müller & Söhne Turbinenbau GmbH"));
        search("日立製作所").then().body("items.name", hasItem("株式会社日立製作所"));
        search("zephir logistik").then().body("items.name", contains("Zephyr Logistik AG"));
        search("Nothing Such Anywhere").then().body("items", empty());
        search("zephir logistik", "FR").then().body("items", empty());
    }

    @Test
    void aMergedCustomerIsFoundUnderItsOldNameAndARenamedOneUnderItsNewNameAlone() {
        UUID partner = program.partner();
        String one = customer(program.registered(partner, DealProgram.deal("Adler Optik GmbH")));
        Map<String, Object> security = DealProgram.deal("Quarz Kristall SE");
        security.put("products", List.of(Map.of("family", "SECURITY")));
        String other = customer(program.registered(partner, security));
        as().body(account("Bussard Handel KG")).put("/v1/crm-accounts/crm/1").then().statusCode(201);
        upkeep.count(program.vendor());

        as().body(Map.of("survivorId", one, "mergedId", other, "reason", "One firm.")).post("/v1/customer-merges")
                .then().statusCode(201);
        as().body(account("Falke Transport KG")).put("/v1/crm-accounts/crm/1").then().statusCode(200);

        search("quarz kristal").then().body("items.id", contains(one));
        search("falke transport").then().body("items", hasSize(1));
        search("bussard handel").then().body("items", empty());
    }

    @Test
    void everySearchIsAuditedWithoutItsText() {
        search("secret person").then().statusCode(200);

        Object[] event = Sql.as(program.vendor().id(),
                "select actor, detail::text from audit_event where action = 'customers-searched'").get(0);
        assertThat((String) event[0]).isNotBlank();
        assertThat((String) event[1]).contains("\"textLength\": 13").doesNotContain("secret");
        search("ab").then().statusCode(400).body("code", equalTo("search-malformed"));
        program.vendor().as(Role.FINANCE).queryParam("search", "secret").get("/v1/customers").then().statusCode(403);
    }

    @Test
    void theSearchUsesItsIndexAndNeverShowsAnotherVendorsRows() {
        DealProgram other = DealProgram.create();
        CustomerUpkeep.manyCustomers(program.vendor().id(), 5_000, "Kraftwerk");
        CustomerUpkeep.manyCustomers(other.vendor().id(), 1_000, "Kraftwerk");
        upkeep.count(program.vendor());
        upkeep.count(other.vendor());
        int vendor = program.vendor().id();

        Long[] seen = pool.withTransaction(connection -> connection
                .preparedQuery("select set_config('concordat.vendor', $1, true)").execute(Tuple.of("" + vendor))
                .chain(() -> connection.preparedQuery("select id from search_customers($1, 'kraftwerk', 200)")
                        .execute(Tuple.of(vendor)))
                .chain(found -> connection.preparedQuery("""
                        select count(*) filter (where c.vendor_id = $1),
                               pg_stat_get_xact_numscans('customer_name_by_words'::regclass)
                          from customer c where c.id = any($2)""")
                        .execute(Tuple.of(vendor, ids(found)))
                        .map(rows -> rows.iterator().next())
                        .map(row -> new Long[]{(long) found.size(), row.getLong(0), row.getLong(1)})))
                .await().indefinitely();

        assertThat(seen[0]).as("found").isEqualTo(200);
        assertThat(seen[1]).as("of this vendor").isEqualTo(200);
        assertThat(seen[2]).as("scans of the index").isPositive();
        assertThatThrownBy(() -> Sql.as(vendor, "select * from search_customers($1, 'kraftwerk', 200)",
                other.vendor().id())).hasMessageContaining("vendor of the transaction");
        assertThat(Sql.count(vendor, "select count(*) from customer_name where vendor_id = $1", other.vendor().id()))
                .as("the service's own login is held by the policy").isZero();
    }

    private static UUID[] ids(Iterable<io.vertx.mutiny.sqlclient.Row> rows) {
        List<UUID> ids = new java.util.ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids.toArray(UUID[]::new);
    }

    private Response search(String text) {
        return as().queryParam("search", text).get("/v1/customers");
    }

    private Response search(String text, String country) {
        return as().queryParam("search", text).queryParam("country", country).get("/v1/customers");
    }

    private io.restassured.specification.RequestSpecification as() {
        return program.vendor().as(Role.CHANNEL_MANAGER);
    }

    private String customer(String registration) {
        return as().get("/v1/deal-registrations/" + registration).then().extract().path("customerId");
    }

    private static Map<String, Object> account(String name) {
        return Map.of("customer", DealProgram.customer(name, "DE"), "relation", "NONE");
    }
}
