package io.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.concordat.bench.Rest.Answer;

/**
 * Everything that may decide about a protection, at once: registrations of a few customers by several partners, approvals,
 * rejections, withdrawals, decisions of conflicts, requests for longer protection and their grants, all upon the newest
 * registrations, cases and requests, so that most of them meet another one.
 */
public final class MixedRace {

    private static final int CUSTOMERS_OF_A_ROUND = 3;
    private static final int NEWEST = 40;
    private static final List<Integer> ALLOWED = List.of(200, 201, 409, 412);
    /** A party of a conflict that withdrew or was rejected since the case was read. */
    private static final String LEFT_MEANWHILE = "unknown-party";
    private static final Map<String, Object> WHY = Map.of("reason", "Decided in the race.");
    /** What must never be found, whatever was answered. */
    private static final Map<String, String> BROKEN = Map.of(
            "two exclusive protections at one time", """
                    select a.registration_no from protection a
                      join protection b using (vendor_id, customer_id, product_family, opportunity_type)
                     where a.vendor_id = ? and a.registration_no < b.registration_no and a.exclusive and b.exclusive
                       and a.during && b.during""",
            "an approved registration without its protection", """
                    select d.id from deal_registration d where d.vendor_id = ? and d.status = 'APPROVED'
                       and not exists (select from protection p where p.vendor_id = d.vendor_id
                            and p.registration_no = d.no and upper(p.during) = d.protection_ends_at)""",
            "a registration that is over and still protected", """
                    select d.id from deal_registration d
                      join protection p on p.vendor_id = d.vendor_id and p.registration_no = d.no
                     where d.vendor_id = ? and d.status in ('REJECTED', 'WITHDRAWN', 'DUPLICATE', 'REVOKED')
                       and upper(p.during) > now()""",
            "a case decided twice without an appeal", """
                    select subject_id from outbox_event where vendor_id = ? and kind = 'conflict-decided'
                     group by subject_id having count(*) > 1""",
            "two open cases of a registration", """
                    select registration_id from conflict_case where vendor_id = ? and status = 'OPEN'
                     group by registration_id having count(*) > 1""",
            "two requests for a longer protection that are open", """
                    select registration_id from extension_request where vendor_id = ? and status = 'REQUESTED'
                     group by registration_id having count(*) > 1""",
            "an event without an audit event", """
                    select o.id from outbox_event o where o.vendor_id = ? and not exists (select from audit_event a
                            where a.vendor_id = o.vendor_id and a.subject_id = o.subject_id and a.action = o.kind)""",
            "an answer that was remembered twice", """
                    select key from idempotency_record where vendor_id = ? group by caller, key having count(*) > 1""");

    private final Rest rest;
    private final Database database;
    private final int vendorId;
    private final Map<UUID, String> partnerTokens;
    private final List<UUID> partners;
    private final String reviewer;
    private final Random random;
    private final Map<String, Integer> answers = new TreeMap<>();
    private int stored;

    /**
     * @param partnerTokens a token of each partner that takes part
     * @param reviewer token of a channel manager
     */
    public MixedRace(Rest rest, Database database, int vendorId, Map<UUID, String> partnerTokens, String reviewer,
            long seed) {
        this.rest = rest;
        this.database = database;
        this.vendorId = vendorId;
        this.partnerTokens = partnerTokens;
        this.partners = partnerTokens.keySet().stream().sorted().toList();
        this.reviewer = reviewer;
        this.random = new Random(seed);
    }

    /** Sends so many requests at once, waits for all answers, and looks whether anything is broken. */
    public void round(int parallel) {
        List<JsonNode> deals = newest("/v1/deal-registrations?limit=" + NEWEST);
        List<JsonNode> cases = newest("/v1/conflict-cases?status=OPEN&limit=" + NEWEST);
        List<String> customers = Stream.generate(Names::unique).limit(CUSTOMERS_OF_A_ROUND).toList();
        Map<String, List<CompletableFuture<Answer>>> sent = new TreeMap<>();
        for (int i = 0; i < parallel; i++) {
            String kind = i % 5 < 2 || deals.isEmpty()
                    ? "register"
                    : List.of("decide", "extend", "move").get(i % 5 - 2);
            CompletableFuture<Answer> request = switch (kind) {
                case "register" -> register(customers.get(i % CUSTOMERS_OF_A_ROUND), i);
                case "decide" -> decide(cases, deals);
                case "extend" -> extend(deals);
                default -> move(deals);
            };
            sent.computeIfAbsent(kind, of -> new ArrayList<>()).add(request);
        }
        sent.forEach((kind, requests) -> requests.stream().map(CompletableFuture::join).forEach(answer -> {
            if (answer.status() != 400 || !LEFT_MEANWHILE.equals(answer.text("code"))) {
                assertThat(answer.status()).as(kind + ": " + answer).isIn(ALLOWED);
            }
            answers.merge(kind + " " + answer.status(), 1, Integer::sum);
            stored += kind.equals("register") && answer.status() == 201 ? 1 : 0;
        }));
        nothingIsBroken();
    }

    /** @return how often what was answered */
    Map<String, Integer> answers() {
        return answers;
    }

    private void nothingIsBroken() {
        BROKEN.forEach((what, sql) -> assertThat(database.column(vendorId, sql, vendorId)).as(what)
                .isEmpty());
        assertThat(database.column(vendorId,
                "select count(*) from deal_registration where vendor_id = ?", vendorId))
                .as("registrations that were answered with 201").containsExactly(Integer.toString(stored));
    }

    private List<JsonNode> newest(String path) {
        JsonNode items = rest.call("GET", path, reviewer, null, null).expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private CompletableFuture<Answer> register(String customer, int spelling) {
        Map<String, Object> body = BenchProgram.deal(customer, new HashMap<>(Map.of("legalName",
                customer + (spelling % 2 == 0 ? " Häuserbau GmbH" : " HAEUSERBAU GMBH"), "websiteUrl",
                "https://www." + customer.toLowerCase(java.util.Locale.ROOT) + "-bau.de", "address",
                Map.of("city", "Köln", "country", "DE"))));
        return send("/v1/deal-registrations", partnerTokens.get(any(partners)), null, body);
    }

    private CompletableFuture<Answer> decide(List<JsonNode> cases, List<JsonNode> deals) {
        if (cases.isEmpty()) {
            return move(deals);
        }
        JsonNode one = any(cases);
        List<String> parties = new ArrayList<>();
        one.path("parties").forEach(party -> {
            if (party.path("kind").asText().equals("REGISTRATION")) {
                parties.add(party.path("holdingId").asText());
            }
        });
        return send("/v1/conflict-cases/" + one.path("id").asText() + "/decision", reviewer,
                one.path("revision").asInt(), Map.of("winner", any(parties), "rule", "MANUAL", "second",
                        any(List.of("REJECTED", "CO_SELL")), "reason", "Decided in the race."));
    }

    private CompletableFuture<Answer> extend(List<JsonNode> deals) {
        JsonNode deal = any(deals);
        String path = "/v1/deal-registrations/" + deal.path("id").asText() + "/extension-requests";
        List<JsonNode> requests = newest(path);
        List<JsonNode> open = requests.stream().filter(one -> one.path("status").asText().equals("REQUESTED")).toList();
        if (open.isEmpty()) {
            return send(path, partnerTokens.get(UUID.fromString(deal.path("partnerId").asText())), null,
                    Map.of("days", 10, "reason", "The pilot runs.", "activities", List.of(Map.of("kind",
                            "POC_OR_DEMO", "happenedOn", LocalDate.now().minusDays(1).toString(), "proof", "mail"))));
        }
        JsonNode one = any(open);
        return send(path + "/" + one.path("id").asText() + "/" + any(List.of("grant", "denial")), reviewer,
                one.path("revision").asInt(), WHY);
    }

    private CompletableFuture<Answer> move(List<JsonNode> deals) {
        JsonNode deal = any(deals);
        String how = any(List.of("approval", "approval", "rejection", "withdrawal"));
        String token = how.equals("withdrawal")
                ? partnerTokens.get(UUID.fromString(deal.path("partnerId").asText()))
                : reviewer;
        return send("/v1/deal-registrations/" + deal.path("id").asText() + "/" + how, token,
                deal.path("revision").asInt(), WHY);
    }

    private CompletableFuture<Answer> send(String path, String token, Integer revision, Object body) {
        return rest.send("POST", path, token, UUID.randomUUID().toString(), revision, body);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
