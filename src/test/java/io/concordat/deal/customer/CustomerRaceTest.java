package io.concordat.deal.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.Rest;
import io.concordat.bench.Rest.Answer;
import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;

/** Registrations, and imports of the CRM, of customers that are merged, split and put back at the same moment. */
@QuarkusTest
class CustomerRaceTest {

    private static final int ROUNDS = 8;
    private static final int PARALLEL = 50;
    private static final String STRAY = """
            select count(*) from %s x join customer c on c.vendor_id = x.vendor_id and c.id = x.customer_id
             where c.merged_into is not null""";
    private static final String APART = """
            select count(*) from deal_registration d
              left join customer_record r on r.vendor_id = d.vendor_id and r.no = d.no
             where r.customer_id is distinct from d.customer_id""";
    private static final String PROTECTED_APART = """
            select count(*) from protection p join deal_registration d on d.vendor_id = p.vendor_id and d.no = p.registration_no
             where p.customer_id <> d.customer_id""";

    @TestHTTPResource
    URI service;

    private DealProgram program;
    private Rest rest;
    private List<String> partners;
    private String manager;

    @BeforeEach
    void tenPartners() {
        program = DealProgram.create();
        rest = new Rest(service);
        partners = Stream.generate(program::partner).limit(10)
                .map(partner -> program.vendor().partnerToken(partner, Role.PARTNER_ADMIN)).toList();
        manager = program.vendor().token(Role.CHANNEL_MANAGER, Role.INTEGRATION);
    }

    @Test
    void noRegistrationIsLostOrLeftOnAMergedCustomer() {
        Set<String> registered = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            String one = "Adler" + word(round) + " GmbH";
            String other = word(round) + "quarz Handel SE";
            Answer first = register(0, one, "ANALYTICS").join();
            Answer second = register(1, other, "SECURITY").join();
            List<CompletableFuture<Answer>> sent = new ArrayList<>();
            CompletableFuture<Answer> decided = decide("/v1/customer-merges", Map.of("survivorId", customerOf(first),
                    "mergedId", customerOf(second), "reason", "One firm."), null);
            for (int i = 0; i < PARALLEL; i++) {
                sent.add(i % 10 == 9
                        ? account(round + "-" + i, i % 20 == 9 ? one : other)
                        : register(i % 10, i % 2 == 0 ? one : other, i % 3 == 0 ? "ANALYTICS" : "SECURITY"));
                if (i == PARALLEL / 2) {
                    Answer merge = decided.join();
                    decided = merge.status() == 201 && round % 2 == 0
                            ? decide("/v1/customer-decisions/" + merge.text("id") + "/undo", Map.of("reason", "No."),
                                    "1")
                            : merge.status() == 201
                                    ? decide("/v1/customer-splits", Map.of("customerId", customerOf(first), "records",
                                            List.of(second.text("id")), "reason", "Two."), null)
                                    : decided;
                }
            }
            List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isIn(200, 201));
            assertThat(decided.join().status()).as(decided.join().toString()).isIn(200, 201, 409);
            Stream.concat(Stream.of(first, second), answers.stream())
                    .filter(answer -> answer.status() == 201 && answer.text("partnerId") != null)
                    .forEach(answer -> registered.add(answer.text("id")));
            expectSound(registered);
        }
    }

    private void expectSound(Set<String> registered) {
        int vendor = program.vendor().id();
        assertThat(Sql.as(vendor, "select id::text from deal_registration")).extracting(row -> (String) row[0])
                .containsExactlyInAnyOrderElementsOf(registered);
        for (String table : List.of("deal_registration", "customer_record", "protection")) {
            assertThat(Sql.count(vendor, STRAY.formatted(table))).as(table + " of a merged customer").isZero();
        }
        assertThat(Sql.count(vendor, APART)).as("registrations apart from their description").isZero();
        assertThat(Sql.count(vendor, PROTECTED_APART)).as("protections apart from their registration").isZero();
    }

    private CompletableFuture<Answer> register(int partner, String customer, String family) {
        Map<String, Object> deal = DealProgram.deal(customer);
        deal.put("products", List.of(Map.of("family", family)));
        return rest.send("POST", "/v1/deal-registrations", partners.get(partner), UUID.randomUUID().toString(), deal);
    }

    private CompletableFuture<Answer> account(String externalId, String customer) {
        return rest.send("PUT", "/v1/crm-accounts/crm/" + externalId, manager, UUID.randomUUID().toString(),
                Map.of("customer", DealProgram.customer(customer, "DE"), "relation", "NONE"));
    }

    private CompletableFuture<Answer> decide(String path, Map<String, Object> body, String revision) {
        return revision == null
                ? rest.send("POST", path, manager, UUID.randomUUID().toString(), body)
                : CompletableFuture.supplyAsync(() -> io.concordat.support.TestVendor.request(manager)
                        .header("If-Match", "\"" + revision + "\"").body(body).post(path))
                        .thenApply(answer -> new Answer(answer.statusCode(), null, answer.asByteArray()));
    }

    private String customerOf(Answer registration) {
        return program.vendor().as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + registration.text("id"))
                .then().statusCode(200).extract().path("customerId");
    }

    /** A word of its own, so that the customers of the rounds are not alike. */
    private static String word(int round) {
        return List.of("nordlicht", "kristall", "zephyr", "omega", "bussard", "granit", "tulpe", "silber").get(round);
    }
}
