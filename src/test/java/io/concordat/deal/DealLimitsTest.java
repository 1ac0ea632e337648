package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;

@QuarkusTest
class DealLimitsTest {

    private static final List<String> NAMES = List.of("Adler Optik", "Birken Holzbau", "Castor Pharma",
            "Delta Logistik",
            "Elbe Werften", "Falken Textil", "Gerber Leder", "Hansen Fisch", "Isar Brauerei", "Jura Kalkwerk",
            "Kranich Verlag", "Lotus Kosmetik", "Mohn Backwaren", "Nebel Glashütte", "Otter Wassertechnik",
            "Pfau Porzellan", "Quarz Uhren", "Ritter Stahlbau", "Specht Werkzeuge", "Tanne Papier");

    @Inject
    MovableClock clock;

    @Test
    void aPartnerHasNoMoreOpenRegistrationsThanTheProgramPermitsUntilOneEnds() {
        DealProgram program = program(Map.of("openRegistrations", 2), Map.of("protectionDays", 10));
        UUID partner = program.partner();
        program.registered(partner, DealProgram.deal("Adler Optik GmbH"));
        program.registered(partner, DealProgram.deal("Birken Holzbau GmbH"));

        program.register(partner, DealProgram.deal("Castor Pharma GmbH")).then().statusCode(409)
                .body("code", equalTo("capacity-reached"));
        program.register(partner, DealProgram.deal("Adler Optik GmbH")).then().statusCode(200);
        program.registered(program.partner(), DealProgram.deal("Castor Pharma GmbH"));

        clock.advance(program.vendor().id(), Duration.ofDays(12));
        program.register(partner, DealProgram.deal("Delta Logistik GmbH")).then().statusCode(201);
    }

    @Test
    void manyRegistrationsAtOnceNeverPassTheLimit() {
        DealProgram program = program(Map.of("openRegistrations", 5), Map.of());
        UUID partner = program.partner();

        List<Response> answers = AtOnce.call(20,
                i -> program.register(partner, DealProgram.deal(NAMES.get(i) + " GmbH")));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(15).allMatch(answer -> answer.path("code").equals("capacity-reached"));
        assertThat(Sql.count(program.vendor().id(), "select count(*) from deal_registration where vendor_id = $1",
                program.vendor().id())).isEqualTo(5);
    }

    @Test
    void aDealBelowTheProgramsSizeIsNamedByItsField() {
        DealProgram program = program(
                Map.of("minimumDealSize", Map.of("amount", "6000.00", "currency", "EUR")), Map.of());
        UUID partner = program.partner();

        program.register(partner, worth("5999.99", "EUR")).then().statusCode(400)
                .body("code", equalTo("deal-too-small"))
                .body("errors.field", hasItem("dealValue.amount"));
        program.register(partner, worth("6000.00", "EUR")).then().statusCode(201);
        Map<String, Object> dollars = worth("10.00", "USD");
        dollars.put("customer", DealProgram.customer("Dollar Works", "US"));
        program.register(partner, dollars).then().statusCode(201);
        program.vendor().asPartner(partner).body(worth("1.00", "EUR")).post("/v1/deal-registration-checks").then()
                .statusCode(400).body("code", equalTo("deal-too-small"));
    }

    @Test
    void tendersAreTakenAlwaysOrBeforePublicationOrNever() {
        DealProgram before = program(Map.of("tenders", "BEFORE_PUBLICATION"), Map.of());
        DealProgram never = program(Map.of("tenders", "EXCLUDED"), Map.of());
        UUID early = before.partner();
        Map<String, Object> published = tender(true, LocalDate.now().minusDays(1));

        before.register(early, published).then().statusCode(400).body("code", equalTo("tender-published"))
                .body("errors[0].field", equalTo("publicTender.publishedOn"));
        before.register(early, tender(true, LocalDate.now().plusDays(30))).then().statusCode(201);
        UUID partner = never.partner();
        never.register(partner, tender(true, LocalDate.now().plusDays(30))).then().statusCode(400)
                .body("code", equalTo("tender-excluded"));
        never.register(partner, tender(false, null)).then().statusCode(201);
        DealProgram always = DealProgram.create();
        always.register(always.partner(), published).then().statusCode(201);
    }

    @Test
    void anEndedRegistrationComesBackSoOftenAndAnOpenOneNotAtAll() {
        DealProgram program = program(Map.of("resubmissions", 2), Map.of("approveClear", false));
        UUID partner = program.partner();
        String first = program.registered(partner, DealProgram.deal("Again Works GmbH"));

        program.register(partner, again(first, "Other Works GmbH")).then().statusCode(409)
                .body("code", equalTo("resubmission-not-ended"));
        reject(program, first);
        String second = program.registered(partner, again(first, "Again Works GmbH"));
        reject(program, second);
        String third = program.registered(partner, again(second, "Again Works GmbH"));
        reject(program, third);
        program.register(partner, again(third, "Again Works GmbH")).then().statusCode(409)
                .body("code", equalTo("resubmission-limit"));
        // Going back to the first one of the chain does not help either.
        program.register(partner, again(first, "Again Works GmbH")).then().statusCode(409)
                .body("code", equalTo("resubmission-limit"));
        UUID stranger = program.partner();
        program.register(stranger, again(first, "Again Works GmbH")).then().statusCode(400)
                .body("code", equalTo("unknown-registration"));
    }

    @Test
    void aWithdrawnRegistrationComesBackWhereTheProgramPermitsIt() {
        DealProgram strict = program(Map.of("resubmitWithdrawn", false), Map.of("approveClear", false));
        DealProgram mild = program(Map.of(), Map.of("approveClear", false));

        withdrawAndComeBack(strict).then().statusCode(409).body("code", equalTo("resubmission-withdrawn"));
        withdrawAndComeBack(mild).then().statusCode(201);
    }

    @Test
    void ofManyResubmissionsAtOnceNoMoreThanPermittedAreStored() {
        DealProgram program = program(Map.of("resubmissions", 1), Map.of("approveClear", false));
        UUID partner = program.partner();
        String first = program.registered(partner, DealProgram.deal("Once Works GmbH"));
        reject(program, first);

        List<Response> answers = AtOnce.call(8, i -> program.register(partner, again(first, NAMES.get(i) + " GmbH")));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
    }

    @Test
    void aPolicyWithAnAmountThatIsNoneIsRefused() {
        DealProgram program = DealProgram.create();

        program.vendor().as(Role.PROGRAM_ADMIN)
                .body(Map.of("rules", Map.of("limits",
                        Map.of("minimumDealSize", Map.of("amount", "much", "currency", "EUR")))))
                .post("/v1/programs/" + program.id() + "/registration-policies").then().statusCode(400)
                .body("errors[0].field", equalTo("rules.limits.minimumDealSize.amount"));
    }

    private static Response withdrawAndComeBack(DealProgram program) {
        UUID partner = program.partner();
        String first = program.registered(partner, DealProgram.deal("Back Works GmbH"));
        program.vendor().asPartner(partner).header("If-Match", "\"1\"").body(Map.of("reason", "Not now."))
                .post("/v1/deal-registrations/" + first + "/withdrawal").then().statusCode(200);
        return program.register(partner, again(first, "Back Works GmbH"));
    }

    private static void reject(DealProgram program, String deal) {
        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "No."))
                .post("/v1/deal-registrations/" + deal + "/rejection").then().statusCode(200);
    }

    private static DealProgram program(Map<String, Object> limits, Map<String, Object> policy) {
        Map<String, Object> whole = new java.util.HashMap<>(policy);
        whole.put("rules", Map.of("limits", limits));
        return DealProgram.with(whole);
    }

    private static Map<String, Object> worth(String amount, String currency) {
        Map<String, Object> deal = DealProgram.deal("Worth Works GmbH");
        deal.put("dealValue", Map.of("amount", amount, "currency", currency));
        return deal;
    }

    private static Map<String, Object> tender(boolean isTender, LocalDate publishedOn) {
        Map<String, Object> deal = DealProgram.deal("City of Example");
        deal.put("publicTender",
                publishedOn == null
                        ? Map.of("tender", isTender)
                        : Map.of("tender", isTender, "publishedOn", publishedOn.toString()));
        return deal;
    }

    private static Map<String, Object> again(String earlier, String customer) {
        Map<String, Object> deal = DealProgram.deal(customer);
        deal.put("resubmissionOf", earlier);
        return deal;
    }
}
