package io.concordat.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.support.EarningWork;
import io.concordat.support.MovableClock;
import io.concordat.support.TestVendor;

/**
 * A vendor whose offers are published by two people and whose facts are sent by its systems, all over REST. Offers become
 * active today, so the facts happen in the next year, and the vendor's clock stands after it when they are evaluated. JSON is
 * written with single quotes.
 */
public final class PublishedStory {

    /** What all offers of the vectors have, unless they say otherwise. */
    private static final String TERMS = """
            {'objective': 'OTHER', 'currency': 'USD', 'type': '%s', 'trigger': {'kinds': ['%s']},
             'segments': [{'code': 'ALL', 'formula': %s}] %s}""";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final CatalogStory catalog = new CatalogStory();
    public final TestVendor vendor = catalog.vendor;
    public final int year = catalog.today.getYear() + 1;
    public final String program = catalog.program("CORE");
    public final UUID partner = partner();
    private boolean yearIsOver;

    public UUID partner() {
        UUID id = catalog.partner();
        catalog.enroll(id, program);
        return id;
    }

    /** Publishes an offer with one formula for everyone. */
    void offer(String code, String type, String trigger, String formula, String... more) {
        offer(code, TERMS.formatted(type, trigger, formula, more.length == 0 ? "" : ", " + String.join(", ", more)));
    }

    /** Publishes an offer in the program. */
    public void offer(String code, String terms) {
        offer(program, code, terms);
    }

    /** Publishes an offer: drafted and submitted by one person, approved by another, active at once. */
    public void offer(String programId, String code, String terms) {
        Map<String, Object> content = catalog.content(code);
        content.put("earning", read(terms));
        catalog.publish(catalog.offer(programId, code), content);
    }

    /** States a number about the partner and the year. */
    void figure(String offer, String figure, String value) {
        figure(offer, figure, year + "-01-01", value);
    }

    void figure(String offer, String figure, String period, String value) {
        vendor.as(Role.FINANCE)
                .body(Map.of("partnerId", partner, "offer", offer, "figure", figure, "period", period, "value", value))
                .put("/v1/partner-figures").then().statusCode(200);
    }

    /** Sends a fact of the partner; its name is its external id. */
    public void fact(String kind, String name, String monthAndDay, String amount, String... more) {
        vendor.as(Role.INTEGRATION).body(content(kind, name, monthAndDay, amount, more)).post("/v1/facts").then()
                .statusCode(201);
    }

    /** @return what a simulation says that the same fact would earn under the offer, and what it would come to with it */
    List<String> simulated(String offer, String kind, String name, String monthAndDay, String amount, String... more) {
        JsonPath answer = vendor.as(Role.FINANCE)
                .body(Map.of("partnerId", partner, "facts", List.of(content(kind, name, monthAndDay, amount, more))))
                .post("/v1/earning-simulations").then().statusCode(200).extract().jsonPath();
        return List.of(answer.getString("earnings.find { it.offer == '" + offer + "' }.amount.amount"),
                answer.getString("effects.find { it.offer == '" + offer + "' }.change.amount"));
    }

    private Map<String, Object> content(String kind, String name, String monthAndDay, String amount, String... more) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("externalId", name);
        fact.put("kind", kind);
        fact.put("partnerId", partner);
        fact.put("occurredAt", year + "-" + monthAndDay + "T10:00:00Z");
        if (amount != null) {
            fact.put("amount", Map.of("amount", amount, "currency", "USD"));
        }
        fact.putAll(read("{" + String.join(", ", more) + "}"));
        return fact;
    }

    /** Lets time pass and the background work finish all that waits for this vendor. */
    public void evaluate() {
        if (!yearIsOver) {
            Instant after = LocalDate.of(year + 1, 12, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
            Arc.container().instance(MovableClock.class).get().advance(vendor.id(),
                    Duration.between(Instant.now(), after));
            yearIsOver = true;
            EarningWork.catchUp(vendor.id());
        }
        EarningWork.finish(vendor.id());
    }

    /** @return what the door of earnings says about the partner, newest first */
    List<Line> lines(UUID who) {
        JsonPath page = vendor.as(Role.AUDITOR).get("/v1/earnings?limit=200&partnerId=" + who).then().statusCode(200)
                .extract().jsonPath();
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < page.getList("items").size(); i++) {
            String at = "items[" + i + "].";
            List<String> lost = new ArrayList<>();
            for (int part = 0; part < page.getList(at + "lost").size(); part++) {
                lost.add(page.getString(at + "lost[" + part + "].outcome") + " "
                        + page.getString(at + "lost[" + part + "].amount.amount"));
            }
            all.add(new Line(page.getString(at + "id"), page.getString(at + "offer"), page.getString(at + "fact"),
                    page.getString(at + "status"), page.getString(at + "amount.amount"),
                    page.getString(at + "reason"), page.getString(at + "calculated.amount"),
                    page.getString(at + "amount.currency"), lost));
        }
        return all;
    }

    /** @return the partner's only line of an offer and a fact */
    Line line(String offer, String fact) {
        List<Line> found = lines(partner).stream()
                .filter(line -> line.offer().equals(offer) && line.fact().equals(fact)).toList();
        assertThat(found).as(offer + " " + fact).hasSize(1);
        return found.get(0);
    }

    /** @return the steps of the calculation, as {@code RULE}, {@code RULE band} or {@code RULE reason} */
    List<String> trace(Line line) {
        JsonPath detail = vendor.as(Role.AUDITOR).get("/v1/earnings/" + line.id()).then().statusCode(200).extract()
                .jsonPath();
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < detail.getList("trace").size(); i++) {
            String at = "trace[" + i + "].";
            assertThat(detail.getString(at + "sentence")).isNotBlank();
            StringBuilder step = new StringBuilder(detail.getString(at + "rule"));
            for (String part : List.of("band", "reason")) {
                String value = detail.getString(at + part);
                step.append(value == null ? "" : " " + value);
            }
            steps.add(step.toString());
        }
        return steps;
    }

    /** @return the sum of all earnings of the partner, after the ledger said the same */
    String earned() {
        return earned(partner);
    }

    String earned(UUID who) {
        BigDecimal sum = lines(who).stream().map(line -> new BigDecimal(line.amount())).reduce(new BigDecimal("0.00"),
                BigDecimal::add);
        JsonPath accounts = vendor.as(Role.FINANCE).get("/v1/ledger/accounts?limit=200&ownerId=" + who).then()
                .statusCode(200).extract().jsonPath();
        BigDecimal booked = BigDecimal.ZERO;
        for (int i = 0; i < accounts.getList("items").size(); i++) {
            BigDecimal balance = new BigDecimal(accounts.getString("items[" + i + "].balance.amount"));
            booked = accounts.getString("items[" + i + "].normalSide").equals("CREDIT")
                    ? booked.add(balance)
                    : booked.subtract(balance);
        }
        assertThat(booked).as("what the ledger owes " + who).isEqualByComparingTo(sum.subtract(settled(who)));
        return sum.toPlainString();
    }

    private BigDecimal settled(UUID who) {
        List<String> settled = vendor.as(Role.FINANCE).get("/v1/partners/" + who + "/earning-positions").then()
                .statusCode(200).extract().jsonPath().getList("settled.amount");
        return settled.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** One earning as the door gives it. */
    record Line(String id, String offer, String fact, String status, String amount, String reason, String calculated,
            String currency, List<String> lost) {

        @Override
        public String toString() {
            return offer + " " + fact + " " + status + " " + amount + (reason == null ? "" : " " + reason);
        }
    }
}
