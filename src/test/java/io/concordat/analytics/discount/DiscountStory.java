package io.concordat.analytics.discount;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import io.concordat.bench.StatementLog;
import io.concordat.earning.PublishedStory;
import io.concordat.platform.security.Role;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** What tests of figures begin with: a vendor that reports in euros, and a guideline of 20 %. */
final class DiscountStory {

    private static final String GUIDE = """
            {'type': 'DISCOUNT_GUIDELINE', 'objective': 'OTHER', 'currency': 'EUR', 'trigger': {'kinds': ['DEAL_WON', 'INVOICED']},
             'base': 'NET', 'segments': [%s], 'overrides': [%s]}""";
    private static final String SEGMENT = "{'code': 'ALL', 'formula': %s}";
    private static final String FORMULA = "{'discountGuideline': {'deepestPercent': '%s', 'ratePercent': '0'}}";

    final PublishedStory story = new PublishedStory();
    final TestVendor vendor = story.vendor;

    void guideline() {
        guideline("GUIDE", "20");
    }

    /** Publishes a guideline for everyone. */
    void guideline(String offer, String deepestPercent) {
        guideline(story.program, offer, SEGMENT.formatted(formula(deepestPercent)), "");
    }

    /** Publishes a guideline with segments and overrides of its own. */
    void guideline(String program, String offer, String segments, String overrides) {
        story.offer(program, offer, GUIDE.formatted(segments, overrides));
    }

    static String formula(String deepestPercent) {
        return FORMULA.formatted(deepestPercent);
    }

    /** Gives a partner segments from the beginning. */
    void attributes(UUID partner, String... segments) {
        Sql.as(vendor.id(),
                """
                        insert into partner_attribute_period (vendor_id, partner_id, valid_from, type, segments, recorded_at, recorded_by)
                        values ($1, $2, $3, 'RESELLER', $4, $5, 'test')""",
                vendor.id(), partner, LocalDate.of(2020, 1, 1),
                segments, OffsetDateTime.now(ZoneOffset.UTC));
    }

    /** A deal that was won, at a list value, a net value and, unless {@code null}, a cost. */
    void won(String name, String monthAndDay, String list, String net, String cost, String... more) {
        story.fact("DEAL_WON", name, monthAndDay, null, "'amount': " + euros(net),
                "'economics': {'list': " + euros(list)
                        + ", 'net': " + euros(net) + (cost == null ? "" : ", 'cost': " + euros(cost)) + "}",
                more.length == 0 ? "'influence': false" : String.join(", ", more));
    }

    static String euros(String amount) {
        return "{'amount': '" + amount + "', 'currency': 'EUR'}";
    }

    /** @return the second quarter of the facts' year, as query parameters */
    String quarter() {
        return "from=" + story.year + "-04-01&until=" + story.year + "-07-01";
    }

    Response get(String path) {
        return vendor.as(Role.AUDITOR).get(path);
    }

    JsonPath graphql(String document) {
        return TestVendor.graphql(vendor.token(Role.FINANCE), document, Map.of()).then().statusCode(200).extract()
                .jsonPath();
    }

    static StatementLog log() {
        return StatementLog.ofTheTests();
    }
}
