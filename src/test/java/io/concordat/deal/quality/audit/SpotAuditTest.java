package io.concordat.deal.quality.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.TestVendor;

@QuarkusTest
class SpotAuditTest {

    private static final List<String> COMPANIES = List.of("Keller Werkzeugbau", "Nordlicht Brauerei",
            "Isar Medizintechnik", "Ostsee Reederei", "Taunus Verlag", "Mosel Weinhandel", "Harz Holzbau",
            "Eifel Mineralbrunnen", "Spree Optik", "Allgäu Molkerei");

    @Inject
    MovableClock clock;

    private DealProgram program;
    private UUID large;
    private UUID small;
    private final List<String> ofLarge = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private LocalDate day;

    @BeforeEach
    void tenRegistrationsYesterday() {
        program = DealProgram.create();
        program.vendor().withCode("tiers", "GOLD");
        large = program.partner(Map.of("tier", "GOLD"));
        small = program.partner();
        day = LocalDate.ofInstant(clock.now(program.vendor().id()), ZoneId.of("Europe/Berlin"));
        for (int i = 0; i < 10; i++) {
            String id = program.registered(i < 8 ? large : small, DealProgram.deal(COMPANIES.get(i) + " GmbH"));
            all.add(id);
            if (i < 8) {
                ofLarge.add(id);
            }
        }
        clock.advance(program.vendor().id(), Duration.ofDays(1));
    }

    @Test
    void theSampleIsTheOneOfThePublishedAlgorithmAndTheSameEachTime() {
        List<String> sample = sample(plan(Map.of("count", 4)));

        assertThat(sample).isEqualTo(all.stream().sorted(Comparator.comparing(id -> sha256("2026-Q4|" + id))).limit(4)
                .toList());
        assertThat(sample(plan(Map.of("count", 4)))).isEqualTo(sample);
        assertThat(sample(plan(Map.of("count", 9)))).startsWith(sample.toArray(String[]::new));
        List<List<String>> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(sample(plan(Map.of("count", 4, "seed", "another-" + i))));
        }
        assertThat(others).anySatisfy(other -> assertThat(other).isNotEqualTo(sample));
    }

    @Test
    void aStratifiedSampleTakesOfEveryPartnerAndOfEveryTier() {
        List<String> byPartner = sample(plan(Map.of("sharePercent", 10, "stratifyBy", "PARTNER")));
        List<String> byTier = sample(plan(Map.of("count", 5, "stratifyBy", "TIER")));

        assertThat(byPartner).hasSize(2).filteredOn(ofLarge::contains).hasSize(1);
        assertThat(byTier).hasSize(5).filteredOn(ofLarge::contains).hasSize(4);
    }

    @Test
    void theTierIsThatOfTheDayOfTheSubmission() {
        List<String> before = sample(plan(Map.of("count", 5, "stratifyBy", "TIER")));
        var partner = program.vendor().as(Role.CHANNEL_MANAGER).get("/v1/partners/" + large).jsonPath();
        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"" + partner.getInt("revision") + "\"")
                .body(Map.of("name", partner.getString("name"), "type", "RESELLER", "country", "DE"))
                .put("/v1/partners/" + large).then().statusCode(200);

        assertThat(sample(plan(Map.of("count", 5, "stratifyBy", "TIER")))).isEqualTo(before);
    }

    @Test
    void auditorsRecordWhatTheyFindOverBothDoors() {
        Response created = create(plan(Map.of("count", 2)));
        created.then().statusCode(201).body("population", equalTo(10)).body("sampled", equalTo(2)).body("pending",
                equalTo(2));
        String audit = created.path("id");
        List<String> ids = items(audit);
        String path = "/v1/spot-audits/" + audit + "/items/" + ids.get(0) + "/finding";

        auditor().body(Map.of("result", "CLEAN")).post(path).then().statusCode(428);
        auditor().header("If-Match", "\"1\"").body(Map.of("result", "MAJOR")).post(path).then().statusCode(400);
        auditor().header("If-Match", "\"1\"").body(Map.of("result", "PENDING")).post(path).then().statusCode(400);
        auditor().header("If-Match", "\"1\"").body(Map.of("result", "MAJOR", "note", "The demo never took place."))
                .post(path).then().statusCode(200).header("ETag", equalTo("\"2\"")).body("result", equalTo("MAJOR"));
        auditor().header("If-Match", "\"1\"").body(Map.of("result", "CLEAN")).post(path).then().statusCode(412);
        TestVendor.graphql(program.vendor().token(Role.AUDITOR), """
                mutation { recordSpotAuditFinding(auditId: "%s", registrationId: "%s", input: {result: CLEAN},
                             expectedRevision: 1) { result recordedBy } }""".formatted(audit, ids.get(1)), Map.of())
                .then().body("data.recordSpotAuditFinding.result", equalTo("CLEAN"));
        TestVendor.graphql(program.vendor().token(Role.CHANNEL_MANAGER), """
                { spotAudits { edges { node { id pending items { registrationId result note hash } } } }
                  spotAuditItems(auditId: "%s", first: 1) { edges { node { position } } pageInfo { hasNextPage } } }"""
                .formatted(audit), Map.of()).then()
                .body("data.spotAudits.edges[0].node.pending", equalTo(0))
                .body("data.spotAudits.edges[0].node.items.result", equalTo(List.of("MAJOR", "CLEAN")))
                .body("data.spotAuditItems.pageInfo.hasNextPage", equalTo(true));
        program.vendor().as(Role.AUDITOR).queryParam("subjectId", audit).get("/v1/audit-events").then().body("items",
                hasSize(3));
    }

    @Test
    void aPlanThatMakesNoSenseIsRefused() {
        create(plan(Map.of())).then().statusCode(400).body("code", equalTo("share-or-count"));
        create(plan(Map.of("count", 2, "sharePercent", 2))).then().statusCode(400);
        create(plan(Map.of("count", 2, "to", day.plusDays(1).toString()))).then().statusCode(400).body("code",
                equalTo("period-not-over"));
        create(plan(Map.of("count", 2, "from", day.minusYears(2).toString()))).then().statusCode(400);
        create(plan(Map.of("count", 2, "from", "2020-01-01", "to", "2020-01-31"))).then().statusCode(409).body("code",
                equalTo("nothing-to-sample"));
        create(plan(Map.of("count", 2, "programId", UUID.randomUUID().toString()))).then().statusCode(409);
    }

    @Test
    void otherVendorsSeeNoAuditAndPartnersNoneAtAll() {
        String audit = create(plan(Map.of("count", 1))).path("id");
        TestVendor other = TestVendor.create();

        other.as(Role.AUDITOR).get("/v1/spot-audits").then().body("items", empty());
        other.as(Role.AUDITOR).get("/v1/spot-audits/" + audit).then().statusCode(404);
        other.as(Role.AUDITOR).get("/v1/spot-audits/" + audit + "/items").then().statusCode(404);
        other.as(Role.AUDITOR).header("If-Match", "\"1\"").body(Map.of("result", "CLEAN"))
                .post("/v1/spot-audits/" + audit + "/items/" + items(audit).get(0) + "/finding").then()
                .statusCode(404);
        program.vendor().asPartner(large).get("/v1/spot-audits").then().statusCode(403);
    }

    private Map<String, Object> plan(Map<String, Object> with) {
        Map<String, Object> plan = new HashMap<>(Map.of("name", "Yesterday", "from", day.toString(), "to",
                day.toString(), "seed", "2026-Q4"));
        plan.putAll(with);
        return plan;
    }

    private Response create(Map<String, Object> plan) {
        return auditor().body(plan).post("/v1/spot-audits");
    }

    private List<String> sample(Map<String, Object> plan) {
        return items(create(plan).then().statusCode(201).extract().path("id"));
    }

    private List<String> items(String audit) {
        return auditor().get("/v1/spot-audits/" + audit + "/items").then().statusCode(200).extract()
                .path("items.registrationId");
    }

    private RequestSpecification auditor() {
        return program.vendor().as(Role.AUDITOR);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
