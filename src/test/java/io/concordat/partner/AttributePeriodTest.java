package io.concordat.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.platform.error.Failures;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.platform.work.UnitOfWork;
import io.concordat.support.TestVendor;

@QuarkusTest
class AttributePeriodTest {

    @Inject
    UnitOfWork work;

    @Inject
    PartnerAttributes attributes;

    private final TestVendor vendor = TestVendor.create();
    private final TestPartners partners = TestPartners.of(vendor);
    private final LocalDate today = LocalDate.now(vendor.vendor().zone());

    @Test
    void aNewPartnersAttributesHoldFromTodayInTheVendorsZone() {
        UUID id = partners.created("Northwind");

        periods(id).then().body("items.validFrom", contains(today.toString())).body("items[0].validTo", nullValue())
                .body("items[0].tier", equalTo("SILVER")).body("items[0].recordedAt", notNullValue())
                .body("items[0].recordedBy", equalTo("client-of-" + vendor.vendor().key()));
    }

    @Test
    void aChangeClosesThePeriodAndOpensTheNextSoThatEveryDayKeepsItsAttributes() throws Throwable {
        UUID id = partners.created(TestPartners.body("Northwind", "attributesValidFrom", day(-100)));
        Map<String, Object> gold = TestPartners.body("Northwind", "tier", "GOLD");
        gold.put("attributesValidFrom", day(-10));

        partners.put(id, 1, gold).then().statusCode(200);

        periods(id).then().body("items.tier", contains("GOLD", "SILVER"))
                .body("items.validFrom", contains(day(-10), day(-100)))
                .body("items.validTo", contains(null, day(-10)));
        assertThat(tierOn(id, -101)).isEmpty();
        assertThat(tierOn(id, -100)).contains("SILVER");
        assertThat(tierOn(id, -11)).contains("SILVER");
        assertThat(tierOn(id, -10)).contains("GOLD");
        assertThat(tierOn(id, 400)).contains("GOLD");
    }

    @Test
    void aSecondChangeOnTheFirstDayReplacesThePeriod() {
        UUID id = partners.created("Northwind");

        partners.put(id, 1, TestPartners.body("Northwind", "type", "MSP")).then().statusCode(200);

        periods(id).then().body("items.type", contains("MSP")).body("items.validFrom", contains(today.toString()));
    }

    @Test
    void whatDecidesNoMoneyIsNotDated() {
        UUID id = partners.created(TestPartners.body("Northwind", "attributesValidFrom", day(-5)));

        partners.put(id, 1, TestPartners.body("Northwind Traders", "country", "AT")).then().statusCode(200);

        periods(id).then().body("items.validFrom", contains(day(-5)));
    }

    @Test
    void nothingIsDatedBeforeTheCurrentPeriodOrIntoTheFuture() {
        UUID id = partners.created(TestPartners.body("Northwind", "attributesValidFrom", day(-5)));
        Map<String, Object> gold = TestPartners.body("Northwind", "tier", "GOLD");

        gold.put("attributesValidFrom", day(-6));
        partners.put(id, 1, gold).then().statusCode(400).body("code", equalTo("valid-from-too-early"));
        gold.put("attributesValidFrom", day(2));
        partners.put(id, 1, gold).then().statusCode(400).body("code", equalTo("valid-from-in-future"));
    }

    @Test
    void periodsArePaged() {
        UUID id = partners.created(TestPartners.body("Northwind", "attributesValidFrom", day(-5)));
        partners.put(id, 1, TestPartners.body("Northwind", "tier", "GOLD")).then().statusCode(200);

        Response page = vendor.as(Role.AUDITOR).queryParam("limit", 1).get(path(id));

        page.then().body("items.tier", contains("GOLD")).body("nextCursor", notNullValue());
        vendor.as(Role.AUDITOR).queryParam("cursor", (String) page.path("nextCursor")).get(path(id)).then()
                .body("items.tier", contains("SILVER")).body("nextCursor", nullValue());
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        UUID id = partners.created(TestPartners.body("Northwind", "attributesValidFrom", day(-5)));

        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> work.read(caller(), unit -> unit.update("""
                insert into partner_attribute_period (vendor_id, partner_id, valid_from, type, segments, recorded_at,
                                                      recorded_by)
                values ($1, $2, $3, 'MSP', '{}', $4, 'test')""", vendor.id(), id, today,
                unit.now().atOffset(ZoneOffset.UTC)))))
                .matches(failure -> Failures.isConstraint(failure, "partner_attribute_period_no_overlap"));
    }

    private Optional<String> tierOn(UUID id, int days) throws Throwable {
        return VertxContextSupport
                .subscribeAndAwait(
                        () -> work.read(caller(), unit -> attributes.on(unit, id, today.plusDays(days))))
                .map(Attributes::tier);
    }

    private Caller caller() {
        return new Caller(vendor.vendor(), "test", Set.of(Role.PROGRAM_ADMIN), null, null);
    }

    private String day(int days) {
        return today.plusDays(days).toString();
    }

    private Response periods(UUID id) {
        return vendor.as(Role.AUDITOR).get(path(id));
    }

    private static String path(UUID id) {
        return "/v1/partners/" + id + "/attribute-periods";
    }
}
