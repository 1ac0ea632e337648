package io.concordat.deal.quality;

import static io.concordat.deal.quality.QualityGroup.COMPLETENESS;
import static io.concordat.deal.quality.QualityGroup.EVIDENCE;
import static io.concordat.deal.quality.QualityGroup.IDENTITY;
import static io.concordat.deal.quality.QualityGroup.PLAUSIBILITY;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.money.Money;
import io.concordat.deal.intake.Address;
import io.concordat.deal.intake.Customer;
import io.concordat.deal.intake.ProductLine;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.intake.SalesActivity;

/**
 * The published formula, version 1: completeness 40, identity 25, evidence 20, plausibility 15 points, together 100. Whole
 * numbers alone; a share of points is rounded down. The page {@code docs/registration-quality.md} says the same.
 */
public final class QualityFormula {

    /** Raise it with every change that alters the score of some registration. */
    public static final int VERSION = 1;

    private static final int THOROUGH_TEXT = 80;
    private static final int LONGEST_SALE_DAYS = 730;

    private final List<QualityItem> items = new ArrayList<>();

    private QualityFormula() {
    }

    /** @return every contribution, in the order of the published formula */
    public static List<QualityItem> items(Described deal) {
        QualityFormula formula = new QualityFormula();
        formula.completeness(deal.intake(), deal.emails(), deal.roles());
        formula.identity(deal.intake().customer());
        formula.evidence(deal);
        formula.plausibility(deal);
        return List.copyOf(formula.items);
    }

    /** @return 0 to 100 */
    public static int score(List<QualityItem> items) {
        return items.stream().mapToInt(QualityItem::points).sum();
    }

    private void completeness(RegisterDeal in, List<String> emails, List<String> roles) {
        text("business-problem", in.businessProblem());
        text("use-case", in.useCase());
        given("next-steps", COMPLETENESS, 4, in.nextSteps());
        given("stage", COMPLETENESS, 2, in.stage());
        given("competitors", COMPLETENESS, 2, in.competitors());
        given("contract-months", COMPLETENESS, 3, in.contractMonths());
        List<ProductLine> lines = in.products() == null ? List.of() : in.products();
        share("products", COMPLETENESS, 5,
                lines.stream().filter(line -> line.product() != null || line.quantity() != null).count(),
                lines.size(), "product lines name a product or a quantity");
        given("delivery-model", COMPLETENESS, 3, in.deliveryModel());
        share("decision-roles", COMPLETENESS, 5, roles.stream().filter(Objects::nonNull).count(), roles.size(),
                "contacts have a decision role");
        share("contact-emails", COMPLETENESS, 4, emails.stream().filter(Objects::nonNull).count(), emails.size(),
                "contacts have an e-mail address");
    }

    private void identity(Customer customer) {
        given("company-identifier", IDENTITY, 10, customer == null
                ? null
                : Stream.of(customer.duns(), customer.lei(), customer.vatId(), customer.nationalId(),
                        customer.crmAccountId()).filter(QualityFormula::isGiven).findFirst().orElse(null));
        String domain = customer == null ? null : fingerprint(customer, List.of()).domain();
        add("website", IDENTITY, domain == null ? 0 : 6, 6,
                domain == null ? "No website of the company's own." : "The company's own domain is known.");
        Address address = customer == null ? null : customer.address();
        share("address", IDENTITY, 6, address == null
                ? 0
                : Stream.of(address.street(), address.city(), address.postalCode()).filter(QualityFormula::isGiven)
                        .count(),
                3, "of street, city and postal code are given");
        given("phone", IDENTITY, 3, customer == null ? null : customer.phone());
    }

    private void evidence(Described deal) {
        List<SalesActivity> done = deal.intake().salesActivities() == null
                ? List.of()
                : deal.intake().salesActivities().stream()
                        .filter(activity -> activity.happenedOn() != null && !activity.happenedOn().isAfter(deal.on()))
                        .toList();
        long kinds = done.stream().map(SalesActivity::kind).distinct().count();
        add("activities", EVIDENCE, (int) Math.min(12, 4 * kinds), 12,
                kinds + " kinds of dated activities with the customer; three are worth everything.");
        long proofs = done.stream().filter(activity -> isGiven(activity.proof())).count();
        add("proofs", EVIDENCE, (int) Math.min(8, 4 * proofs), 8,
                proofs + " activities have a proof; two are worth everything.");
    }

    private void plausibility(Described deal) {
        RegisterDeal in = deal.intake();
        boolean inTime = in.expectedCloseDate() != null && !in.expectedCloseDate().isBefore(deal.on())
                && !in.expectedCloseDate().isAfter(deal.on().plusDays(LONGEST_SALE_DAYS));
        add("close-date", PLAUSIBILITY, inTime ? 4 : 0, 4, inTime
                ? "It is expected to close within two years of its submission."
                : "It is not expected to close within two years of its submission.");
        amounts(in, deal.value());
        domains(in.customer(), deal.emails());
        boolean clean = deal.warnings().isEmpty();
        add("no-warnings", PLAUSIBILITY, clean ? 3 : 0, 3, clean
                ? "Nothing was accepted with a warning."
                : "Accepted with warnings: " + String.join(", ", deal.warnings()) + ".");
    }

    /** Lines that add up to the value within a tenth of it are worth 4, lines without amounts 2. */
    private void amounts(RegisterDeal in, Money value) {
        List<ProductLine> lines = in.products() == null ? List.of() : in.products();
        List<Money> amounts = value == null
                ? List.of()
                : lines.stream().map(ProductLine::estimatedAmount).filter(Objects::nonNull)
                        .flatMap(amount -> amount.read("", new ArrayList<>()).stream())
                        .filter(amount -> amount.currency().equals(value.currency())).toList();
        if (amounts.isEmpty() || amounts.size() < lines.size()) {
            add("line-amounts", PLAUSIBILITY, 2, 4, "Not every product line has an amount in the deal's currency.");
            return;
        }
        // Fifty lines of the greatest amount do not fit 64 bits.
        BigInteger sum = amounts.stream().map(amount -> BigInteger.valueOf(amount.minor())).reduce(BigInteger.ZERO,
                BigInteger::add);
        BigInteger whole = BigInteger.valueOf(value.minor());
        boolean adds = sum.subtract(whole).abs().multiply(BigInteger.TEN).compareTo(whole) <= 0;
        add("line-amounts", PLAUSIBILITY, adds ? 4 : 0, 4, adds
                ? "The product lines add up to the deal's value, within a tenth."
                : "The product lines do not add up to the deal's value.");
    }

    private void domains(Customer customer, List<String> emails) {
        Fingerprint print = customer == null ? null : fingerprint(customer, emails);
        boolean known = print != null && print.domain() != null && print.emailDomain() != null;
        boolean agree = known && List.of(print.emailDomain().split(" ")).contains(print.domain());
        add("domain-agreement", PLAUSIBILITY, agree ? 4 : 0, 4, agree
                ? "A contact's e-mail address is of the website's domain."
                : known
                        ? "No contact's e-mail address is of the website's domain."
                        : "Website and a business e-mail address are not both known.");
    }

    /** @return the customer as the matcher reads it, for its domains */
    public static Fingerprint fingerprint(Customer customer, List<String> emails) {
        // A draft may leave the name out; the domains do not depend on it.
        String name = customer.legalName() == null ? "-" : customer.legalName();
        return Normalizer.normalize(new CustomerIdentity(name, customer.websiteUrl(), emails, null,
                null,
                null, null, null, customer.address() == null ? null : customer.address().country(), null, null, null,
                null, null));
    }

    private void text(String code, String text) {
        int points = !isGiven(text) ? 0 : text.strip().length() >= THOROUGH_TEXT ? 6 : 3;
        add(code, COMPLETENESS, points, 6, points == 0
                ? "Not given."
                : points == 6 ? "Given at length." : "Given in fewer than " + THOROUGH_TEXT + " characters.");
    }

    private void given(String code, QualityGroup group, int most, Object value) {
        boolean given = isGiven(value);
        add(code, group, given ? most : 0, most, given ? "Given." : "Not given.");
    }

    private void share(String code, QualityGroup group, int most, long part, long whole, String what) {
        add(code, group, whole == 0 ? 0 : (int) (most * part / whole), most, part + " of " + whole + " " + what + ".");
    }

    private void add(String code, QualityGroup group, int points, int most, String reason) {
        items.add(new QualityItem(code, group, points, most, reason));
    }

    private static boolean isGiven(Object value) {
        return value != null && !(value instanceof String text && text.isBlank())
                && !(value instanceof Collection<?> several && several.isEmpty());
    }
}
