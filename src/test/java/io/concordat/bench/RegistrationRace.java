package io.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.concordat.bench.Rest.Answer;

/**
 * Many registrations of one customer and product at the same moment. One of them is protected; every other one of the same
 * partner is answered with the partner's first, and every other partner's first is in conflict.
 */
public final class RegistrationRace {

    private static final List<String> SPELLINGS = List.of("%s Häuserbau GmbH", "%s Haeuserbau GmbH",
            "%S HÄUSERBAU GMBH", "%s Hauserbau", "%s Häuserbau G.m.b.H.");
    /** Two open or protected registrations of one opportunity whose protections hold at the same time. */
    private static final String OVERLAPPING = """
            select count(*) from protection a
              join protection b using (vendor_id, customer_id, product_family, opportunity_type)
             where a.vendor_id = ? and a.registration_no < b.registration_no and a.during && b.during""";
    private static final String STORED = """
            select status from deal_registration where vendor_id = ? and intake ->> 'title' = ?""";

    private final Rest rest;
    private final int vendorId;
    private final List<String> partnerTokens;
    private final Database database;

    /** @param partnerTokens one token of each partner that takes part */
    public RegistrationRace(Rest rest, int vendorId, List<String> partnerTokens, Database database) {
        this.rest = rest;
        this.vendorId = vendorId;
        this.partnerTokens = List.copyOf(partnerTokens);
        this.database = database;
    }

    /** Lets the partners register a customer that nobody registered before, each several times, and checks who won. */
    public void registerOneCustomer(int parallel) {
        String customer = Names.unique();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < parallel; i++) {
            sent.add(register(i % partnerTokens.size(), UUID.randomUUID().toString(), customer, i));
        }
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();

        int partners = Math.min(parallel, partnerTokens.size());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isIn(200, 201));
        Map<Integer, String> firstOfPartner = new HashMap<>();
        for (int i = 0; i < parallel; i++) {
            if (answers.get(i).status() == 201) {
                assertThat(firstOfPartner.put(i % partners, answers.get(i).text("id")))
                        .as("a partner's second stored registration").isNull();
            }
        }
        for (int i = 0; i < parallel; i++) {
            if (answers.get(i).status() == 200) {
                assertThat(answers.get(i).text("verdict")).isEqualTo("EXACT_DUPLICATE");
                assertThat(answers.get(i).text("id")).isEqualTo(firstOfPartner.get(i % partners));
            }
        }
        List<Answer> stored = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(stored.stream().filter(RegistrationRace::isProtected)).as("protected registrations").hasSize(1);
        assertThat(stored.stream().filter(answer -> !isProtected(answer)).map(answer -> answer.text("status")))
                .hasSize(partners - 1).allMatch("IN_CONFLICT"::equals);
        assertThat(database.column(vendorId, STORED, vendorId, customer)).hasSize(partners)
                .containsOnlyOnce("APPROVED");
    }

    /** Sends one request of one partner under one idempotency key many times at once, and once more at the end. */
    public void repeatOneRequest(int parallel) {
        String customer = Names.unique();
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < parallel; i++) {
            sent.add(register(0, key, customer, 0));
        }
        List<Answer> answers = new ArrayList<>(sent.stream().map(CompletableFuture::join).toList());
        answers.add(register(0, key, customer, 0).join());

        assertThat(answers.get(parallel).status()).isEqualTo(201);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 201) {
                assertThat(answer.body()).isEqualTo(answers.get(parallel).body());
            } else {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
                assertThat(answer.text("code")).isEqualTo("idempotency-in-flight");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        });
        assertThat(database.column(vendorId, STORED, vendorId, customer)).containsExactly("APPROVED");
    }

    /** Checks that no two protections of the vendor overlap, whatever was answered. */
    public void protectionsDoNotOverlap() {
        assertThat(database.column(vendorId, OVERLAPPING, vendorId)).containsExactly("0");
    }

    private CompletableFuture<Answer> register(int partner, String key, String customer, int spelling) {
        String host = customer.toLowerCase(java.util.Locale.ROOT) + "-bau.de";
        Map<String, Object> body = BenchProgram.deal(customer,
                Map.of("legalName", SPELLINGS.get(spelling % SPELLINGS.size()).formatted(customer), "websiteUrl",
                        spelling % 2 == 0 ? "https://www." + host : host + "/kontakt", "address",
                        Map.of("city", spelling % 3 == 0 ? "Cologne" : "Köln", "country", "DE")));
        return rest.send("POST", "/v1/deal-registrations", partnerTokens.get(partner), key, body);
    }

    private static boolean isProtected(Answer answer) {
        return answer.text("status").equals("APPROVED") && answer.json().path("protection").hasNonNull("endsAt");
    }
}
