package io.concordat.earning.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactValue;
import io.concordat.core.earning.fact.Item;
import io.concordat.core.earning.fact.Participant;
import io.concordat.core.earning.fact.Subject;
import io.concordat.core.earning.fact.UnitPrices;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.MoneyValue;

/** A fact in the one form in which it is stored, and in the form in which the engine takes it. */
final class FactContent {

    /** Most that a fact is worth, in minor units: sums of many stay far within 64 bits. */
    private static final long MOST = 1_000_000_000_000_000L;
    private static final int LONGEST_CODE = 60;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private FactContent() {
    }

    /** @return the same with everything said that was left out, so that equal facts are equal records */
    static RecordFact normal(RecordFact sent) {
        return new RecordFact(sent.externalId(), sent.version() == null ? 1 : sent.version(),
                Boolean.TRUE.equals(sent.voided()), sent.kind(), sent.partnerId(),
                sent.occurredAt().truncatedTo(ChronoUnit.MICROS), sent.amount(),
                plain(sent.quantity() == null ? "1" : sent.quantity()),
                list(sent.items()).stream()
                        .map(item -> new FactItem(item.productFamily(), plain(item.quantity()), item.amount()))
                        .toList(),
                normal(sent.economics()),
                sent.prices() == null
                        ? null
                        : new FactPrices(plain(sent.prices().upper()), plain(sent.prices().lower())),
                sent.subject() == null ? FactSubject.NONE : sent.subject(), list(sent.participants()),
                Boolean.TRUE.equals(sent.influence()), list(sent.evidence()).stream().distinct().sorted().toList(),
                sent.reverses(),
                list(sent.labels()).stream().sorted(Comparator.comparing(FactLabel::name)).toList());
    }

    /** Adds what the shape of single fields cannot tell. */
    static void note(RecordFact fact, List<FieldError> faults) {
        Money amount = money(fact.amount(), "amount", null, faults);
        Currency currency = amount == null ? null : amount.currency();
        List<FactItem> items = list(fact.items());
        for (int i = 0; i < items.size(); i++) {
            money(items.get(i).amount(), "items[" + i + "].amount", currency, faults);
        }
        if (!items.isEmpty() && fact.amount() == null) {
            faults.add(new FieldError("amount", "required", "A fact with items has an amount."));
        }
        FactEconomics economics = fact.economics();
        if (economics != null) {
            Money net = money(economics.net(), "economics.net", currency, faults);
            Currency its = currency != null || net == null ? currency : net.currency();
            money(economics.list(), "economics.list", its, faults);
            money(economics.cost(), "economics.cost", its, faults);
            money(economics.elsewhere(), "economics.elsewhere", its, faults);
        }
        if (fact.reverses() != null && !fact.kind().isReversal()) {
            faults.add(new FieldError("reverses", "not-a-reversal",
                    "Only a reversal refers to the fact that it takes back."));
        }
        if (fact.occurredAt().isBefore(EARLIEST) || !fact.occurredAt().isBefore(LATEST)) {
            faults.add(new FieldError("occurredAt", "out-of-range", "A fact happened between 1970 and 2199."));
        }
        noteRepeated(fact, faults);
        noteEvidence(fact, faults);
    }

    /** @return the fact as the engine takes it */
    static Fact fact(RecordFact normal, long arrival) {
        Set<String> evidence = new HashSet<>(normal.evidence());
        Map<String, String> labels = new HashMap<>();
        normal.labels().forEach(label -> labels.put(label.name(), label.value()));
        FactSubject subject = normal.subject();
        return new Fact(normal.externalId(), normal.version(), normal.voided(), arrival, normal.kind(),
                normal.partnerId().toString(), normal.occurredAt(), value(normal),
                new Subject(subject.deal(), subject.customer(), subject.person(), subject.productFamily(),
                        subject.code(), subject.registration()),
                normal.participants().stream()
                        .map(other -> new Participant(other.role(), other.partnerId().toString())).toList(),
                normal.influence(), evidence, normal.reverses(), labels);
    }

    private static FactValue value(RecordFact normal) {
        FactEconomics economics = normal.economics();
        FactPrices prices = normal.prices();
        return new FactValue(money(normal.amount()), new BigDecimal(normal.quantity()),
                normal.items().stream().map(item -> new Item(item.productFamily(), new BigDecimal(item.quantity()),
                        money(item.amount()))).toList(),
                economics == null
                        ? null
                        : new Economics(money(economics.list()), money(economics.net()), money(economics.cost()),
                                money(economics.elsewhere()), economics.breadth()),
                prices == null
                        ? null
                        : new UnitPrices(new BigDecimal(prices.upper()), new BigDecimal(prices.lower())));
    }

    private static void noteRepeated(RecordFact fact, List<FieldError> faults) {
        Set<String> names = new HashSet<>();
        list(fact.labels()).stream().filter(label -> !names.add(label.name())).findFirst()
                .ifPresent(label -> faults.add(new FieldError("labels", "repeated", "A label stands there once.")));
    }

    private static void noteEvidence(RecordFact fact, List<FieldError> faults) {
        List<String> codes = list(fact.evidence());
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).isBlank() || codes.get(i).length() > LONGEST_CODE) {
                faults.add(new FieldError("evidence[" + i + "]", "length",
                        "A code of a proof has 1 to " + LONGEST_CODE + " characters."));
            }
        }
    }

    private static FactEconomics normal(FactEconomics sent) {
        return sent == null
                ? null
                : new FactEconomics(sent.list(), sent.net(), sent.cost(), sent.elsewhere(),
                        sent.breadth() == null ? Economics.Breadth.FACT : sent.breadth());
    }

    private static Money money(MoneyValue value, String field, Currency expected, List<FieldError> faults) {
        if (value == null) {
            return null;
        }
        Money money = value.read(field, faults).orElse(null);
        if (money != null && expected != null && !money.currency().equals(expected)) {
            faults.add(new FieldError(field + ".currency", "currency-mismatch", "A fact has one currency."));
        }
        if (money != null && (money.isNegative() || money.minor() > MOST)) {
            faults.add(new FieldError(field + ".amount", "out-of-range",
                    "The amounts of a fact are zero or more, and not astronomical; what takes back says so by its kind."));
        }
        return money;
    }

    private static Money money(MoneyValue value) {
        return value == null ? null : Money.parse(value.amount(), Currency.of(value.currency()));
    }

    private static String plain(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static <T> List<T> list(List<T> items) {
        return items == null ? new ArrayList<>() : List.copyOf(items);
    }
}
