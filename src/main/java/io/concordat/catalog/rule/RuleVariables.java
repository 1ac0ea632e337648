package io.concordat.catalog.rule;

import static io.concordat.catalog.rule.RuleType.BOOL;
import static io.concordat.catalog.rule.RuleType.DATE;
import static io.concordat.catalog.rule.RuleType.DECIMAL;
import static io.concordat.catalog.rule.RuleType.FACT;
import static io.concordat.catalog.rule.RuleType.LABELS;
import static io.concordat.catalog.rule.RuleType.STRING;
import static io.concordat.catalog.rule.RuleType.STRINGS;
import static io.concordat.catalog.rule.RuleVariable.Where.BOTH;
import static io.concordat.catalog.rule.RuleVariable.Where.CONDITION;
import static io.concordat.catalog.rule.RuleVariable.Where.FORMULA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.concordat.core.earning.formula.Figure;
import io.concordat.core.earning.formula.Totals;

/** Everything that a rule can look at. The page for vendors lists the same, and a test compares the two. */
final class RuleVariables {

    /** In the order of the page. */
    static final Map<String, RuleVariable> ALL = all();

    private RuleVariables() {
    }

    /** @return the fields below a name such as {@code fact}, for rules of that kind */
    static List<String> fieldsOf(String root, RuleVariable.Where rule) {
        return ALL.values().stream().filter(variable -> variable.isIn(rule))
                .filter(variable -> variable.name().startsWith(root + "."))
                .map(variable -> variable.name().substring(root.length() + 1)).toList();
    }

    private static Map<String, RuleVariable> all() {
        List<RuleVariable> list = new ArrayList<>();
        value(list);
        subject(list);
        partner(list);
        formula(list);
        totals(list, "total", "this fact included", RuleInput::totals);
        totals(list, "before", "before the fact", input -> input.asked().before());
        figures(list);
        Map<String, RuleVariable> byName = new LinkedHashMap<>();
        list.forEach(variable -> byName.put(variable.name(), variable));
        return Collections.unmodifiableMap(byName);
    }

    private static void value(List<RuleVariable> list) {
        add(list, "fact.kind", STRING, input -> input.fact().kind().name(), "what happened, such as `DEAL_WON`");
        add(list, "fact.occurredOn", DATE, RuleInput::day, "the day, in the vendor's time zone");
        add(list, "fact.amount", DECIMAL, input -> input.money(input.fact().value().amount()), "value");
        add(list, "fact.currency", STRING,
                input -> input.fact().value().currency() == null ? null : input.fact().value().currency().code(),
                "currency in which the fact was stated, such as `EUR`");
        add(list, "fact.quantity", DECIMAL, input -> Decimal.of(input.fact().value().quantity()),
                "units; 1 when nothing else was said");
        add(list, "fact.list", DECIMAL,
                input -> input.economics() == null ? null : input.money(input.economics().list()),
                "value at list price");
        add(list, "fact.net", DECIMAL, input -> input.economics() == null ? null : input.money(input.economics().net()),
                "value after discounts");
        add(list, "fact.cost", DECIMAL,
                input -> input.economics() == null ? null : input.money(input.economics().cost()),
                "cost of what was sold");
        add(list, "fact.upperPrice", DECIMAL, input -> input.price(true), "unit price paid or charged before");
        add(list, "fact.lowerPrice", DECIMAL, input -> input.price(false), "unit price that holds now");
        add(list, "fact.families", STRINGS, RuleInput::families, "product families of its items, or its main one");
    }

    private static void subject(List<RuleVariable> list) {
        add(list, "fact.partner", STRING, input -> input.fact().partner(), "whose fact it is");
        add(list, "fact.deal", STRING, input -> input.fact().subject().deal(), "the deal");
        add(list, "fact.customer", STRING, input -> input.fact().subject().customer(), "the end customer");
        add(list, "fact.person", STRING, input -> input.fact().subject().person(), "seller or certified person");
        add(list, "fact.productFamily", STRING, input -> input.fact().subject().productFamily(),
                "main product family");
        add(list, "fact.code", STRING, input -> input.fact().subject().code(), "exam, milestone or stage");
        add(list, "fact.registration", STRING, input -> input.fact().subject().registration(),
                "the approved deal registration");
        add(list, "fact.influenced", BOOL, input -> input.fact().influence(), "whether an influence is proven");
        add(list, "fact.evidence", STRINGS, input -> List.copyOf(input.fact().evidence()), "codes of accepted proofs");
        add(list, "fact.roles", STRINGS, RuleInput::roles, "roles that partners have in the deal");
        add(list, "labels", LABELS, input -> input.fact().labels(), "further values: `labels[\"channel\"]`");
        add(list, "fact", FACT, input -> input, "the fact itself, for `fact.amountOf(…)` and `fact.quantityOf(…)`");
    }

    private static void partner(List<RuleVariable> list) {
        list.add(new RuleVariable("partner.type", STRING, CONDITION, input -> input.partner().type(),
                "kind of partner on that day"));
        list.add(new RuleVariable("partner.tier", STRING, CONDITION, input -> input.partner().tier(),
                "tier on that day"));
        list.add(new RuleVariable("partner.region", STRING, CONDITION, input -> input.partner().region(),
                "region on that day"));
        list.add(new RuleVariable("partner.segments", STRINGS, CONDITION,
                input -> List.copyOf(input.partner().segments()), "segments, verticals, specialisations of that day"));
    }

    private static void formula(List<RuleVariable> list) {
        number(list, "base", input -> input.asked().base(), "the value that the terms name as base, less deductions");
        number(list, "quantity", input -> input.asked().quantity(), "units of the offer's product families");
        number(list, "rate", input -> input.asked().rate(),
                "exchange rate from the fact's currency into the offer's");
        list.add(new RuleVariable("total.startedOn", DATE, FORMULA, input -> input.asked().startedOn(),
                "day of the first fact of scope and window"));
    }

    private static void totals(List<RuleVariable> list, String root, String when,
            Function<RuleInput, Totals> totals) {
        number(list, root + ".volume", input -> totals.apply(input).volume(), "value in scope and window, " + when);
        number(list, root + ".quantity", input -> totals.apply(input).quantity(), "units in scope and window, " + when);
        number(list, root + ".count", input -> BigDecimal.valueOf(totals.apply(input).count()),
                "facts in scope and window, " + when);
    }

    private static void figures(List<RuleVariable> list) {
        number(list, "figure.baseline", input -> input.asked().figures().find(Figure.BASELINE),
                "reference volume for growth");
        number(list, "figure.quota", input -> input.asked().figures().find(Figure.QUOTA), "target volume");
        number(list, "figure.renewalDue", input -> input.asked().figures().find(Figure.RENEWAL_DUE),
                "value of the contracts that came up for renewal");
        number(list, "figure.purchases", input -> input.asked().figures().find(Figure.PURCHASES),
                "purchases of the period that stock rotation looks back to");
    }

    private static void number(List<RuleVariable> list, String name, Function<RuleInput, BigDecimal> read,
            String meaning) {
        list.add(new RuleVariable(name, DECIMAL, FORMULA, input -> {
            BigDecimal value = read.apply(input);
            return value == null ? null : Decimal.of(value);
        }, meaning));
    }

    private static void add(List<RuleVariable> list, String name, RuleType type, Function<RuleInput, Object> read,
            String meaning) {
        list.add(new RuleVariable(name, type, BOTH, read, meaning));
    }
}
