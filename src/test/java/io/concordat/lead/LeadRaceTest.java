package io.concordat.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.work.DueWorkRunner;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;

/** Several who want the same lead, or the same free place, at the same moment. */
@QuarkusTest
class LeadRaceTest {

    private static final int ROUNDS = 12;

    @Inject
    MovableClock clock;
    @Inject
    DueWorkRunner runner;

    private final ExecutorService callers = Executors.newFixedThreadPool(12);
    private Leads leads;

    @BeforeEach
    void oneProgram() {
        leads = Leads.create();
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void ofAcceptanceAndTimeOutAtTheSameMomentOneWins() {
        UUID first = leads.partner();
        UUID second = leads.partner();
        leads.stored(Leads.naming(first, second));
        for (int round = 0; round < ROUNDS; round++) {
            String id = leads.created(Leads.lead("Race " + round + " GmbH"));
            // The offer ends now, for the job; for the acceptance it has a moment left.
            Sql.as(leads.vendorId(), "update lead set respond_by = now() + interval '15 milliseconds' where id = $1",
                    UUID.fromString(id));
            Sql.asNobody("update due_work set due_at = now() where vendor_id = $1 and kind = 'lead-response'",
                    leads.vendorId());

            List<Response> answers = atOnce(List.of(() -> leads.as(first, id, "acceptance", null), this::runTwice,
                    this::runTwice));
            Sql.asNobody("update due_work set due_at = now() where vendor_id = $1 and kind = 'lead-response'",
                    leads.vendorId());
            runTwice();

            boolean accepted = answers.get(0).statusCode() == 200;
            List<Object[]> lead = Sql.as(leads.vendorId(),
                    "select status, assigned_partner_id, offers from lead where id = $1", UUID.fromString(id));
            assertThat(lead.get(0)[0]).isEqualTo(accepted ? "ACCEPTED" : "OFFERED");
            assertThat(lead.get(0)[1]).isEqualTo(accepted ? first : second);
            assertThat(lead.get(0)[2]).isEqualTo(accepted ? 1 : 2);
        }
    }

    @Test
    void ofManyAcceptancesAndDeclinesOfOnePartnerOneIsHeard() {
        UUID first = leads.partner();
        UUID second = leads.partner();
        leads.stored(Leads.naming(first, second));
        for (int round = 0; round < ROUNDS; round++) {
            String id = leads.created(Leads.lead("Both " + round + " GmbH"));
            List<Supplier<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> change(first, id, "acceptance", null));
                calls.add(() -> change(first, id, "decline", Map.of("reason", "NO_CAPACITY")));
            }

            List<Response> answers = atOnce(calls);

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 404, 412);
        }
    }

    @Test
    void leadsThatArriveTogetherNeverTakeMorePlacesThanAPartnerHas() {
        UUID first = leads.partner();
        UUID second = leads.partner();
        Map<String, Object> rule = Leads.rule("WEIGHTED_ROUND_ROBIN");
        rule.put("capacity", 3);
        leads.stored(rule);
        List<Supplier<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String company = "Together " + i + " GmbH";
            calls.add(() -> leads.vendor().body(Leads.lead(company)).post("/v1/leads"));
        }

        List<Response> answers = atOnce(calls);

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        for (UUID partner : List.of(first, second)) {
            assertThat(Sql.count(leads.vendorId(), "select count(*) from lead where assigned_partner_id = $1", partner))
                    .isEqualTo(3);
        }
        assertThat(Sql.count(leads.vendorId(), "select count(*) from lead where status = 'IN_QUEUE'")).isEqualTo(6);
        assertThat(Sql.count(leads.vendorId(), "select turn from lead_routing_rule")).isEqualTo(6);
    }

    @Test
    void ofManyLeadsWithOneReferenceOneIsStored() {
        leads.stored(Leads.naming(leads.partner()));
        Map<String, Object> lead = Leads.lead("Once GmbH");
        lead.put("externalReference", "L-1");
        List<Supplier<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> leads.vendor().body(lead).post("/v1/leads"));
        }

        List<Response> answers = atOnce(calls);

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(201, 409);
    }

    private Response change(UUID partner, String id, String what, Map<String, Object> body) {
        var request = leads.program().vendor().asPartner(partner).header("If-Match", "\"1\"");
        return (body == null ? request : request.body(body)).post("/v1/leads/" + id + "/" + what);
    }

    private Response runTwice() {
        clock.advance(leads.vendorId(), Duration.ZERO);
        runner.run().await().indefinitely();
        return null;
    }

    private List<Response> atOnce(List<Supplier<Response>> calls) {
        List<CompletableFuture<Response>> running = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(call, callers)).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
