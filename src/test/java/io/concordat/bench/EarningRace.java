package io.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.concordat.bench.Rest.Answer;
import io.concordat.platform.security.Role;

/**
 * Many facts of several partners at the same moment on what is nearly used up: a budget, a cap of an offer and a cap of a
 * program. Every fact of 100.00 asks for 10.00 under each of four published offers. Each round has a month of its own, and
 * with it new caps; the budget is raised a little before each.
 */
public final class EarningRace {

    private static final BigDecimal ASKED = new BigDecimal("10.00");
    private static final BigDecimal RAISED = new BigDecimal("203.00");
    private static final BigDecimal OFFER_CAP = new BigDecimal("123.45");
    private static final BigDecimal PROGRAM_CAP = new BigDecimal("150.05");
    private static final String CAP = "{\"scope\": \"%s\", \"window\": \"MONTH\", \"limit\": \"%s\"}";
    private static final int YEARS = 30;

    private final Rest rest;
    private final Function<Role, String> tokens;
    private final List<UUID> partners;
    private final Runnable evaluation;
    private final LocalDate firstMonth = LocalDate.now().plusYears(1).withDayOfYear(1);
    private final EarningSums sums;
    private final String budget;
    private int rounds;

    /**
     * @param tokens     a token for a role, each of another person
     * @param partners   partners without enrollments
     * @param evaluation returns when all facts are evaluated
     */
    public EarningRace(Rest rest, Function<Role, String> tokens, List<UUID> partners, Runnable evaluation) {
        this.rest = rest;
        this.sums = new EarningSums(rest, tokens);
        this.tokens = tokens;
        this.partners = List.copyOf(partners);
        this.evaluation = evaluation;
        String program = program("RACE-A");
        String shared = program("RACE-B");
        budget = call("POST", "/v1/budgets", Role.FINANCE, null,
                Map.of("programId", program, "name", "Race", "amount", money(new BigDecimal("0.50")), "startsOn",
                        firstMonth.toString(), "endsOn", firstMonth.plusYears(YEARS).toString()))
                .expect(201).text("id");
        publish(program, "BUDGETED", "\"budget\": {\"budgetId\": \"" + budget + "\"}");
        publish(program, "CAPPED", "\"caps\": [" + CAP.formatted("OFFER", OFFER_CAP) + "]");
        publish(shared, "SHARED-1", "\"caps\": [" + CAP.formatted("PROGRAM", PROGRAM_CAP) + "]");
        publish(shared, "SHARED-2", "\"caps\": [" + CAP.formatted("PROGRAM", PROGRAM_CAP) + "]");
    }

    /** Sends that many facts at once, waits until they are evaluated, and checks what every one of them got. */
    public void round(int parallel) {
        LocalDate day = firstMonth.plusMonths(rounds++);
        Answer before = get("/v1/budgets/" + budget);
        call("POST", "/v1/budgets/" + budget + "/adjustments", Role.FINANCE, before.json().path("revision").asInt(),
                Map.of("direction", "RAISE", "amount", money(RAISED), "reason", "Next round")).expect(200);
        BigDecimal available = amount(before.json(), "available").add(RAISED);

        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < parallel; i++) {
            sent.add(rest.send("POST", "/v1/facts", tokens.apply(Role.INTEGRATION), UUID.randomUUID().toString(),
                    Map.of("externalId", "race-" + rounds + "-" + i, "kind", "INVOICED", "partnerId",
                            partners.get(i % partners.size()), "occurredAt", day.plusDays(9) + "T10:00:00Z", "amount",
                            money(new BigDecimal("100.00")))));
        }
        sent.forEach(answer -> answer.join().expect(201));
        evaluation.run();

        BigDecimal all = ASKED.multiply(BigDecimal.valueOf(parallel));
        BigDecimal budgeted = granted("BUDGETED", day, parallel);
        assertThat(budgeted).as("drawn from the budget").isEqualByComparingTo(
                all.min(available.divideToIntegralValue(ASKED).multiply(ASKED)));
        assertThat(granted("CAPPED", day, parallel)).as("under the cap of the offer").isEqualByComparingTo(OFFER_CAP);
        assertThat(granted("SHARED-1", day, parallel).add(granted("SHARED-2", day, parallel)))
                .as("under the cap of the program").isEqualByComparingTo(PROGRAM_CAP);
        JsonNode after = get("/v1/budgets/" + budget).json();
        assertThat(amount(after, "available")).as("left in the budget").isEqualByComparingTo(
                available.subtract(budgeted));
    }

    /** @return what counts of the offer's earnings of the month, after each was found to have lost the rest */
    private BigDecimal granted(String offer, LocalDate month, int facts) {
        JsonNode items = get("/v1/earnings?limit=200&offer=" + offer + "&from=" + month + "&to="
                + month.plusMonths(1).minusDays(1)).json().path("items");
        assertThat(items.size()).as("earnings of " + offer).isEqualTo(facts);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : items) {
            BigDecimal lost = BigDecimal.ZERO;
            for (JsonNode part : item.path("lost")) {
                lost = lost.add(amount(part, "amount"));
            }
            BigDecimal counts = amount(item, "amount");
            assertThat(counts.add(lost)).as(item.toString()).isEqualByComparingTo(ASKED);
            sum = sum.add(counts);
        }
        return sum;
    }

    /**
     * Adds everything up: earnings, positions, the partners' accounts and the budget say the same.
     *
     * @return what was earned in all rounds
     */
    public BigDecimal everythingAddsUp() {
        BigDecimal owed = BigDecimal.ZERO;
        for (UUID partner : partners) {
            owed = owed.add(sums.owed(partner));
        }
        JsonNode money = get("/v1/budgets/" + budget).json();
        BigDecimal held = amount(money, "reserved").add(amount(money, "committed")).add(amount(money, "spent"));
        BigDecimal capped = OFFER_CAP.add(PROGRAM_CAP).multiply(BigDecimal.valueOf(rounds));
        assertThat(held).as("held by the budget").isEqualByComparingTo(owed.subtract(capped));
        assertThat(held.add(amount(money, "available"))).as("the budget").isEqualByComparingTo(amount(money, "amount"));
        sums.requireIntactLedger();
        return owed;
    }

    private String program(String code) {
        String id = call("POST", "/v1/programs", Role.PROGRAM_ADMIN, null,
                Map.of("code", code, "name", code, "offerNoticeDays", 0)).expect(201).text("id");
        Stream.iterate(0, i -> i + 1).limit(partners.size()).forEach(i -> call("POST",
                "/v1/programs/" + id + "/enrollments", Role.CHANNEL_MANAGER, null,
                Map.of("partnerId", partners.get(i))).expect(201));
        return id;
    }

    private void publish(String program, String code, String more) {
        BenchOffers.publish(rest, tokens, program, code, """
                {"type": "COMMISSION", "objective": "VOLUME", "currency": "EUR", "trigger": {"kinds": ["INVOICED"]},
                 "segments": [{"code": "ALL", "formula": {"percent": {"ratePercent": "10"}}}], %s}""".formatted(more));
    }

    private Answer get(String path) {
        return rest.call("GET", path, tokens.apply(Role.AUDITOR), null, null).expect(200);
    }

    private Answer call(String method, String path, Role role, Integer revision, Object body) {
        return rest.send(method, path, tokens.apply(role), UUID.randomUUID().toString(), revision, body).join();
    }

    private static Map<String, String> money(BigDecimal amount) {
        return Map.of("amount", amount.toPlainString(), "currency", "EUR");
    }

    private static BigDecimal amount(JsonNode node, String member) {
        return new BigDecimal(node.path(member).path("amount").asText());
    }
}
