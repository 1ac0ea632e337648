package io.concordat.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.earning.PublishedStory;
import io.concordat.earning.booking.Settlements;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;
import io.concordat.support.Units;

/** What partners would be paid, among it vector V21: a published offer of 5 % on a deal of 80,000 makes 4,000 payable. */
@QuarkusTest
class PayableStatementTest {

    private static final String FIVE_PERCENT = """
            {'objective': 'OTHER', 'currency': 'USD', 'type': 'COMMISSION', 'trigger': {'kinds': ['DEAL_WON']},
             'segments': [{'code': 'ALL', 'formula': {'percent': {'ratePercent': '5'}}}],
             'clawbacks': [{'triggers': ['CANCELLATION'], 'method': 'FULL'}]}""";

    private PublishedStory story;
    private String payDay;

    @BeforeEach
    void aPartnerToWhom4000IsPayable() {
        story = new PublishedStory();
        story.offer("FIVE", FIVE_PERCENT);
        story.fact("DEAL_WON", "deal", "02-01", "80000.00");
        story.evaluate();
        payDay = story.year + 1 + "-06-30";
    }

    @Test
    void v21OfFourThousandToAPayeeWithoutATaxNumberNineHundredSixtyAreWithheld() {
        rate("US", "NO_TAX_NUMBER", "2018-01-01", "24");
        papers("US", "W9", "MISSING", story.year + "-01-01");

        statement().body("lines.payable.amount", contains("4000.00")).body("lines.gross.amount", contains("4000.00"))
                .body("lines.withheld.amount", contains("960.00")).body("lines.net.amount", contains("3040.00"))
                .body("lines.net.currency", contains("USD")).body("holds", empty())
                .body("withholdingCause", equalTo("NO_TAX_NUMBER"))
                .body("withholdingRate.ratePercent", equalTo("24"))
                .body("withholdingRate.source", equalTo("IRS Publication 1281"))
                .body("taxStatus.form", equalTo("W9")).body("payOn", equalTo(payDay));
    }

    @Test
    void fromTheDayOnWhichTheNumberIsKnownNothingIsWithheld() {
        rate("US", "NO_TAX_NUMBER", "2018-01-01", "24");
        papers("US", "W9", "MISSING", story.year + "-01-01");
        papers("US", "W9", "MATCHED", story.year + 1 + "-06-30");

        statement(story.year + 1 + "-06-29").body("lines.net.amount", contains("3040.00"));
        statement(payDay).body("lines.withheld.amount", contains("0.00")).body("lines.net.amount", contains("4000.00"))
                .body("withholdingCause", nullValue()).body("withholdingRate", nullValue()).body("holds", empty());
    }

    @Test
    void theRateOfTheDayOfThePaymentHoldsAndACorrectedOneAtOnce() {
        rate("US", "NO_TAX_NUMBER", "2003-01-01", "28");
        rate("US", "NO_TAX_NUMBER", payDay, "24");
        papers("US", "W9", "MISSING", story.year + "-01-01");

        statement(story.year + 1 + "-06-29").body("lines.withheld.amount", contains("1120.00"));
        statement(payDay).body("lines.withheld.amount", contains("960.00"));
        story.vendor.as(Role.FINANCE).header("If-Match", "\"1\"").body(stated("24.12345"))
                .put("/v1/withholding-rates/US/NO_TAX_NUMBER/" + payDay).then().statusCode(200);
        statement(payDay).body("lines.withheld.amount", contains("964.94"))
                .body("lines.net.amount", contains("3035.06")).body("withholdingRate.version", is(2));
    }

    @Test
    void withoutPapersNothingIsPaidAndNobodyKnowsWhatIsWithheld() {
        statement().body("holds", contains("TAX_FORM_MISSING")).body("lines.gross.amount", contains("4000.00"))
                .body("lines.withheld", contains(nullValue())).body("lines.net", contains(nullValue()))
                .body("taxStatus", nullValue());

        papers("US", "NONE", "MISSING", story.year + "-01-01");
        statement().body("holds", contains("TAX_FORM_MISSING", "WITHHOLDING_RATE_MISSING"));
        rate("US", "NO_TAX_NUMBER", "2018-01-01", "24");
        statement().body("holds", contains("TAX_FORM_MISSING")).body("lines.net.amount", contains("3040.00"));
    }

    @Test
    void aNumberThatTheAuthorityDoesNotKnowHoldsThePaymentAndNoShareIsGuessed() {
        rate("US", "NO_TAX_NUMBER", "2018-01-01", "24");
        rate("DE", "TAX_NUMBER_MISMATCHED", "2018-01-01", "15");
        papers("US", "W8_BEN_E", "MISMATCHED", story.year + "-01-01");

        statement().body("holds", contains("TIN_MISMATCH", "WITHHOLDING_RATE_MISSING"))
                .body("withholdingCause", equalTo("TAX_NUMBER_MISMATCHED")).body("lines.net", contains(nullValue()));
        rate("US", "TAX_NUMBER_MISMATCHED", "2018-01-01", "0");
        statement().body("holds", contains("TIN_MISMATCH")).body("lines.net.amount", contains("4000.00"));
    }

    @Test
    void aSuspendedPartnerIsNotPaidAndWhoOwesMoreThanIsDueNeither() {
        papers("DE", "LOCAL", "PROVIDED", story.year + "-01-01");
        statement().body("holds", empty()).body("lines.net.amount", contains("4000.00"));
        story.vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Audit"))
                .post("/v1/partners/" + story.partner + "/suspension").then().statusCode(200);
        statement().body("holds", contains("PARTNER_SUSPENDED"));

        Settlements settlements = Arc.container().instance(Settlements.class).get();
        assertThat(Units.<Boolean>in(story.vendor, unit -> settlements.settle(unit, story.partner, "FIVE",
                Money.ofMinor(400_000, "USD"), new Source("payment", UUID.randomUUID(), "paid")))).isTrue();
        story.fact("CANCELLATION", "gone", "03-01", null, "'reverses': 'deal'");
        story.evaluate();

        statement().body("holds", contains("PARTNER_SUSPENDED", "NEGATIVE_BALANCE"))
                .body("lines.receivable.amount", contains("4000.00")).body("lines.payable.amount", contains("0.00"))
                .body("lines.net.amount", contains("0.00")).body("lines.negativeBalance", contains(true));
    }

    @Test
    void thePartnersAdministratorReadsItsOwnOverGraphqlAndNobodyElseDoes() {
        rate("US", "NO_TAX_NUMBER", "2018-01-01", "24");
        papers("US", "W9", "MISSING", story.year + "-01-01");
        UUID other = story.partner();
        String query = """
                query($partner: ID!, $day: Date) { payableStatement(partnerId: $partner, payOn: $day) {
                  holds lines { gross { amount } withheld { amount } net { amount } } withholdingRate { ratePercent }
                  taxStatus { numberStatus } } }""";
        Map<String, Object> asked = Map.of("partner", story.partner.toString(), "day", payDay);

        TestVendor.graphql(story.vendor.partnerToken(story.partner, Role.PARTNER_ADMIN), query, asked).then()
                .body("data.payableStatement.lines.withheld.amount", contains("960.00"))
                .body("data.payableStatement.taxStatus.numberStatus", equalTo("MISSING"));
        TestVendor.graphql(story.vendor.partnerToken(other, Role.PARTNER_ADMIN), query, asked).then()
                .body("errors[0].extensions.code", equalTo("not-found"));
        String path = "/v1/partners/" + story.partner + "/payable-statement";
        story.vendor.asPartner(other).get(path).then().statusCode(404);
        story.vendor.asPartner(story.partner).get(path).then().statusCode(200);
        story.vendor.as(Role.CHANNEL_MANAGER).get(path).then().statusCode(403);
        TestVendor.create().as(Role.FINANCE).get(path).then().statusCode(404);
        story.vendor.as(Role.FINANCE).get(path + "?payOn=soon").then().statusCode(400)
                .body("errors[0].field", equalTo("payOn")).body("code", equalTo("malformed"));
    }

    @Test
    void aPartnerThatHasEarnedNothingHasAStatementWithoutLines() {
        UUID fresh = story.partner();
        story.vendor.as(Role.AUDITOR).get("/v1/partners/" + fresh + "/payable-statement").then().statusCode(200)
                .body("lines", empty()).body("holds", contains("TAX_FORM_MISSING"));
    }

    @Test
    void aStatementTakesAsManyLookUpsForTwoCurrenciesAsForOne() {
        PublishedStory both = new PublishedStory();
        both.offer("FIVE", FIVE_PERCENT);
        both.offer("EURO", FIVE_PERCENT.replace("USD", "EUR").replace("DEAL_WON", "INVOICED"));
        both.vendor.as(Role.FINANCE).body(Map.of("rate", "0.9", "source", "ECB"))
                .put("/v1/exchange-rates/USD/EUR/" + both.year + "-05-01").then().statusCode(201);
        both.fact("DEAL_WON", "deal", "05-01", "1000.00");
        both.fact("INVOICED", "invoice", "05-02", "1000.00");
        both.evaluate();
        statementOf(both).body("lines.gross.currency", contains("EUR", "USD")).body("lines.gross.amount",
                contains("45.00", "50.00"));

        assertThat(lookUps(both)).isEqualTo(lookUps(story)).isLessThanOrEqualTo(6);
    }

    /** Begin and commit count. */
    private static int lookUps(PublishedStory of) {
        return StatementLog.ofTheTests().transactionsDuring(() -> statementOf(of)).stream().mapToInt(List::size).sum();
    }

    private static ValidatableResponse statementOf(PublishedStory of) {
        return of.vendor.as(Role.FINANCE).get("/v1/partners/" + of.partner + "/payable-statement").then()
                .statusCode(200);
    }

    private ValidatableResponse statement() {
        return statement(payDay);
    }

    private ValidatableResponse statement(String day) {
        return story.vendor.as(Role.FINANCE).get("/v1/partners/" + story.partner + "/payable-statement?payOn=" + day)
                .then().statusCode(200);
    }

    private void papers(String country, String form, String number, String day) {
        story.vendor.as(Role.INTEGRATION).body(Map.of("country", country, "form", form, "numberStatus", number))
                .put("/v1/partners/" + story.partner + "/tax-statuses/" + day).then().statusCode(201);
    }

    private void rate(String country, String cause, String day, String percent) {
        story.vendor.as(Role.FINANCE).body(stated(percent))
                .put("/v1/withholding-rates/" + country + "/" + cause + "/" + day).then().statusCode(201);
    }

    private static Map<String, Object> stated(String percent) {
        return Map.of("ratePercent", percent, "source", "IRS Publication 1281");
    }
}
