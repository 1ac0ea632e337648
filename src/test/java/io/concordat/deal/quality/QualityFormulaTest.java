package io.concordat.deal.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.core.money.Money;
import io.concordat.deal.intake.Address;
import io.concordat.deal.intake.Customer;
import io.concordat.deal.intake.DeliveryModel;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.intake.ProductLine;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.intake.SalesActivity;
import io.concordat.deal.intake.SalesActivityKind;
import io.concordat.platform.input.MoneyValue;

class QualityFormulaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String LONG = "They lose two hours a day and person to spreadsheets that nobody trusts any more.";

    @Test
    void aRegistrationWithEverythingHasAHundredPointsAndOneWithTheLeastHasFew() {
        assertThat(points(full())).containsOnlyKeys(points(least()).keySet());
        assertThat(QualityFormula.score(QualityFormula.items(full()))).isEqualTo(100);
        assertThat(QualityFormula.items(full())).allSatisfy(item -> assertThat(item.points()).isEqualTo(item.most()));
        Map<String, Integer> least = new TreeMap<>(points(least()));
        least.values().removeIf(points -> points == 0);
        assertThat(least).isEqualTo(Map.of("close-date", 4, "line-amounts", 2, "no-warnings", 3));
    }

    @Test
    void theItemsAddUpToAHundredAndStandInThePublishedTable() throws IOException {
        List<QualityItem> items = QualityFormula.items(full());
        String page = Files.readString(Path.of("docs", "registration-quality.md"));

        assertThat(items.stream().mapToInt(QualityItem::most).sum()).isEqualTo(100);
        assertThat(page).contains("formula " + QualityFormula.VERSION);
        assertThat(items).allSatisfy(item -> assertThat(page).contains("| `" + item.code() + "` | "
                + item.group().name().toLowerCase(Locale.ROOT) + " | " + item.most() + " |"));
    }

    @Test
    void aShareOfPointsIsRoundedDown() {
        RegisterDeal in = intake("Kurz.", List.of(line(null, null), line(7, null), line(null, null)),
                LocalDate.of(2027, 1, 1));
        Described deal = new Described(in, Money.ofMinor(100, "EUR"), Arrays.asList("a@b.de", null, null),
                Arrays.asList("PROCUREMENT", null, null), List.of(), DAY);

        assertThat(points(deal)).containsEntry("products", 1).containsEntry("decision-roles", 1)
                .containsEntry("contact-emails", 1).containsEntry("business-problem", 3);
    }

    @Test
    void whatIsNotPlausibleEarnsNothing() {
        RegisterDeal in = intake(null, List.of(line(1, "50.00"), line(1, "30.00")), LocalDate.of(2026, 11, 19));
        Described deal = new Described(in, Money.ofMinor(10_000, "EUR"), List.of("eva@another.de"),
                Arrays.asList((String) null), List.of("expected-close-date-past"), DAY);

        assertThat(points(deal)).containsEntry("close-date", 0).containsEntry("line-amounts", 0)
                .containsEntry("domain-agreement", 0).containsEntry("no-warnings", 0);
        Described tenth = new Described(intake(null, List.of(line(1, "60.00"), line(1, "30.00")), DAY),
                Money.ofMinor(10_000, "EUR"), List.of("eva@mail.keller-werke.de"), Arrays.asList((String) null),
                List.of(), DAY);
        assertThat(points(tenth)).containsEntry("close-date", 4).containsEntry("line-amounts", 4)
                .containsEntry("domain-agreement", 4);
    }

    @Test
    void anActivityThatIsStillToComeProvesNothing() {
        RegisterDeal in = withActivities(List.of(
                new SalesActivity(SalesActivityKind.POC_OR_DEMO, DAY.plusDays(1), "https://proof.example.com"),
                new SalesActivity(SalesActivityKind.DISCUSSION_HELD, DAY, null),
                new SalesActivity(SalesActivityKind.DISCUSSION_HELD, DAY, " ")));

        assertThat(points(new Described(in, null, List.of(), List.of(), List.of(), DAY)))
                .containsEntry("activities", 4).containsEntry("proofs", 0);
    }

    @Test
    void theGreatestAmountsAndTheBarestDraftAreNoDifficulty() {
        String most = "92233720368547758.07";
        RegisterDeal in = intake(null, Collections.nCopies(50, line(1, most)), DAY);
        assertThat(
                points(new Described(in, Money.ofMinor(Long.MAX_VALUE, "EUR"), List.of(), List.of(), List.of(), DAY)))
                .containsEntry("line-amounts", 0);
        RegisterDeal bare = deal(new Customer(null, null, null, null, null, null, null, null, null, null, null), null,
                null, null, List.of(new SalesActivity(null, null, null)), null, null, null, null, null);
        assertThat(QualityFormula.score(
                QualityFormula.items(new Described(bare, null, List.of(), List.of(), List.of(), DAY)))).isEqualTo(5);
        assertThat(
                QualityFormula.score(QualityFormula.items(new Described(deal(null, null, null, null, null, null, null,
                        null, null, null), null, List.of(), List.of(), List.of(), DAY))))
                .isEqualTo(5);
    }

    private static Map<String, Integer> points(Described deal) {
        return QualityFormula.items(deal).stream().collect(Collectors.toMap(QualityItem::code, QualityItem::points));
    }

    private static ProductLine line(Integer quantity, String amount) {
        return new ProductLine("ANALYTICS", null, quantity, amount == null ? null : new MoneyValue(amount, "EUR"));
    }

    private static Described least() {
        return new Described(
                deal(new Customer("Keller", null, null, null, null, null, null, null, address(null), null, null), null,
                        List.of(line(null, null)), LocalDate.of(2027, 1, 1), List.of(), null, null, null, null, null),
                Money.ofMinor(10_000, "EUR"), Arrays.asList((String) null), Arrays.asList((String) null), List.of(),
                DAY);
    }

    private static Described full() {
        RegisterDeal in = deal(
                new Customer("Keller", "https://www.keller-werke.de", "+49 221 555010", "123456789", null, null, null,
                        null, address("Köln"), null, null),
                LONG, List.of(line(10, "100.00")), LocalDate.of(2027, 1, 1),
                List.of(new SalesActivity(SalesActivityKind.DISCUSSION_HELD, DAY, "Minutes"),
                        new SalesActivity(SalesActivityKind.POC_OR_DEMO, DAY, "Recording"),
                        new SalesActivity(SalesActivityKind.EVALUATION, DAY, null)),
                12, SalesStage.QUALIFIED, "Call them.", List.of("Others"), List.of(DeliveryModel.values()[0]));
        return new Described(in, Money.ofMinor(10_000, "EUR"), List.of("eva@keller-werke.de"), List.of("BUDGET_OWNER"),
                List.of(), DAY);
    }

    private static RegisterDeal intake(String problem, List<ProductLine> lines, LocalDate close) {
        return deal(new Customer("Keller", "keller-werke.de", null, null, null, null, null, null, address(null), null,
                null), problem, lines, close, List.of(), null, null, null, null, null);
    }

    private static RegisterDeal withActivities(List<SalesActivity> activities) {
        return deal(new Customer("Keller", null, null, null, null, null, null, null, address(null), null, null), null,
                List.of(line(1, null)), DAY, activities, null, null, null, null, null);
    }

    private static Address address(String city) {
        return city == null
                ? new Address(null, null, null, null, "DE")
                : new Address("Hauptstraße 5", city, null, "50667", "DE");
    }

    private static RegisterDeal deal(Customer customer, String text, List<ProductLine> lines, LocalDate close,
            List<SalesActivity> activities, Integer months, SalesStage stage, String next, List<String> competitors,
            List<DeliveryModel> delivery) {
        return new RegisterDeal(null, null, null, null, null, "Analytics", text, text, OpportunityType.NET_NEW,
                customer,
                null, lines, null, null, months, close, stage, next, activities, null, null, null, null, competitors,
                null, delivery, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
