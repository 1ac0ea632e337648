package io.concordat.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.concordat.platform.security.Role;

/**
 * Every example of the page of offer terms, published, earns from a fact what a simulation of it said, and its trace is read
 * back.
 */
@QuarkusTest
class OfferTypesTest {

    private static final Pattern EXAMPLE = Pattern.compile("## ([^\n]*)\n(?:(?!\n## ).)*?```json\n(.*?)```",
            Pattern.DOTALL);
    /** The id that the page has in place of a budget's or a partner's. */
    private static final String SOME_ID = "01998f2e-6c1a-7b3d-9f00-2b6d3c1a0001";
    private static final String ECONOMICS = """
            'economics': {'list': {'amount': '100000.00', 'currency': 'USD'}, 'net': {'amount': '90000.00', 'currency': 'USD'},
                          'cost': {'amount': '40000.00', 'currency': 'USD'}}""";

    static Stream<Arguments> examples() {
        return Stream.of(
                example("Percentage commission", "DEAL_WON", "100000.00", "4500.00",
                        ECONOMICS + ", 'influence': true, 'evidence': ['INVOICE_COPY'], 'subject': {'deal': 'd'}"),
                example("Flat commission", "DEAL_WON", "10000.00", "2000.00"),
                example("Baseline commission per qualified lead", "LEAD_QUALIFIED", null, "150.00"),
                example("Volume rebate, marginal", "INVOICED", "300000.00", "11000.00"),
                example("Volume rebate, retroactive", "INVOICED", "300000.00", "18000.00"),
                example("Volume rebate, Dynamics “Stepped”", "INVOICED", "2000.00", "350.00"),
                example("Volume rebate, Dynamics “Cumulative”", "INVOICED", "2000.00", "500.00"),
                example("Volume rebate, Dynamics “Rolling”", "INVOICED", "2000.00", "600.00"),
                example("Volume rebate, Dynamics “Total”", "INVOICED", "2000.00", "700.00"),
                example("Rebate for every further step", "INVOICED", "25000.00", "1000.00"),
                example("Rebate on a straight line", "INVOICED", "300000.00", "6000.00"),
                example("Growth rebate", "INVOICED", "620000.00", "9600.00"),
                example("Retention rebate", "RENEWED", "95000.00", "1900.00"),
                example("Renewal rebate", "RENEWED", "10000.00", "300.00", "'subject': {'deal': 'd'}"),
                example("SPIF", "UNIT_SOLD", null, "2500.00", "'quantity': '37', 'subject': {'person': 'ada'}"),
                example("Amount per unit", "UNIT_SOLD", null, "125.00", "'quantity': '1000'"),
                example("Certification bounty", "CERTIFIED", null, "500.00",
                        "'subject': {'person': 'ada', 'code': 'CLOUD-ARCHITECT'}"),
                example("Accelerator", "INVOICED", "520000.00", "30000.00"),
                example("Market-entry and milestone bonus", "MILESTONE_REACHED", null, "3000.00",
                        "'subject': {'code': 'TEAM_TRAINED'}"),
                example("Signing bonus with earn-back", "CONTRACT_SIGNED", null, "15000.00"),
                example("Attach bonus", "DEAL_WON", "100000.00", "2000.00",
                        "'subject': {'productFamily': 'ANALYTICS'}"),
                example("Revenue share for some months", "INVOICED", "1000.00", "200.00", "'subject': {'deal': 'd'}"),
                example("Collaboration split", "DEAL_WON", "250000.00", "10000.00",
                        "'participants': [{'role': 'SOURCE', 'partnerId': 'PARTNER'}]"),
                example("Deal-registration discount", "DEAL_WON", "90000.00", "12000.00",
                        ECONOMICS + ", 'subject': {'registration': 'r-1'}"),
                example("Price protection", "PRICE_CHANGED", "4800.00", "800.00",
                        "'quantity': '40', 'prices': {'upper': '120', 'lower': '100'}"),
                example("Guaranteed margin", "UNIT_SOLD", "1000.00", "100.00",
                        "'quantity': '10', 'prices': {'upper': '100', 'lower': '95'}"),
                example("Discount guideline", "DEAL_WON", "90000.00", "900.00", ECONOMICS),
                example("Retainer", "PERIOD_OPENED", null, "1000.00"),
                example("Ship-and-debit", "UNIT_SOLD", "9000.00", "3000.00",
                        "'quantity': '100', 'prices': {'upper': '120', 'lower': '90'}, 'subject': {'deal': 'd'}"),
                example("Stock rotation", "STOCK_RETURNED", "4000.00", "4000.00"),
                example("MDF reimbursement", "ACTIVITY_PERFORMED", "13000.00", "6500.00",
                        "'evidence': ['INVOICE_COPY', 'PROOF_OF_PERFORMANCE']"),
                example("Co-op accrual", "INVOICED", "10000.00", "180.00"),
                example("Override for one partner", "DEAL_WON", "10000.00", "900.00"),
                example("A formula of one's own", "DEAL_WON", "10000.00", "500.00"));
    }

    private static Arguments example(String heading, String kind, String amount, String expected, String... more) {
        return Arguments.of(heading, kind, amount, expected, more);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anOfferAsThePageShowsItEarnsAndSaysHow(String heading, String kind, String amount, String expected,
            String[] more) throws IOException {
        PublishedStory story = new PublishedStory();
        story.vendor.withCode("product-families", "ANALYTICS").withCode("tiers", "GOLD");
        if (heading.equals("Co-op accrual")) {
            story.offer("NEW-LOGO", "COMMISSION", "INVOICED", "{'flat': {'amount': '1000.00'}}", "'priority': 1");
        }
        story.offer("EXAMPLE", withIds(story, page().get(heading)));
        story.figure("EXAMPLE", "BASELINE", "500000");
        story.figure("EXAMPLE", "RENEWAL_DUE", "100000");
        story.figure("EXAMPLE", "PURCHASES", "100000");

        String[] parts = Stream.of(more).map(part -> part.replace("PARTNER", story.partner.toString()))
                .toArray(String[]::new);
        assertThat(story.simulated("EXAMPLE", kind, "f-1", "02-01", amount, parts)).as("simulated beforehand")
                .containsExactly(expected, expected);

        story.fact(kind, "f-1", "02-01", amount, parts);
        story.evaluate();

        PublishedStory.Line line = story.line("EXAMPLE", "f-1");
        assertThat(line.amount()).isEqualTo(expected);
        assertThat(line.status()).isEqualTo(heading.equals("Percentage commission") ? "ACCRUED" : "PAYABLE");
        assertThat(story.trace(line)).first().isEqualTo("APPLIES");
        assertThat(story.trace(line)).anyMatch(step -> step.startsWith("FORMULA"));
        story.earned();
    }

    @Test
    void noExampleOfThePageIsLeftOut() throws IOException {
        assertThat(examples().map(example -> (String) example.get()[0])).containsExactlyElementsOf(page().keySet());
    }

    /** @return the example with an existing budget or partner, and its days in the year of the facts */
    private static String withIds(PublishedStory story, String example) {
        String dated = example.replace("\"2026-", "\"" + story.year + "-");
        if (dated.contains("\"budgetId\"")) {
            String budget = story.vendor.as(Role.FINANCE)
                    .body(Map.of("programId", story.program, "name", "Marketing", "amount",
                            Map.of("amount", "8000.00", "currency", "USD"), "startsOn", story.year + "-01-01",
                            "endsOn", story.year + "-12-31"))
                    .post("/v1/budgets").then().statusCode(201).extract().path("id");
            return dated.replace(SOME_ID, budget);
        }
        return dated.replace(SOME_ID, story.partner.toString());
    }

    /** @return the examples of the page by their headings */
    private static Map<String, String> page() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("docs", "offer-terms.md")));
        Map<String, String> found = new LinkedHashMap<>();
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }
}
