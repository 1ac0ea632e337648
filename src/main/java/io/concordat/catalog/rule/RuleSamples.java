package io.concordat.catalog.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.concordat.core.earning.fact.FactBuilder;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;

/** Values to try a rule with, read by the types of their names. */
final class RuleSamples {

    private static final Pattern PART = Pattern.compile("fact\\.(amountOf|quantityOf)\\(\"([^\"]{1,100})\"\\)");
    private static final Pattern LABEL = Pattern
            .compile("labels(?:\\[\"([^\"]{1,100})\"]|\\.([A-Za-z_][A-Za-z_0-9]*))");
    /** Amounts of product families need a currency to be exact in; the most decimals that any has. */
    private static final Currency EXACT = Currency.of("CLF");

    private static final BigDecimal MOST = new BigDecimal("100000000000000");

    private final List<FieldError> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, BigDecimal> amounts = new TreeMap<>();
    private final Map<String, BigDecimal> quantities = new TreeMap<>();

    private RuleSamples() {
        values.put("labels", labels);
    }

    /** @throws DomainException INVALID, naming every faulty sample */
    static RuleSamples read(List<RuleSample> samples, RuleVariable.Where rule, String path) {
        RuleSamples read = new RuleSamples();
        for (int i = 0; i < samples.size(); i++) {
            read.add(samples.get(i), rule, path + "[" + i + "]");
        }
        if (!read.faults.isEmpty()) {
            throw DomainException.invalid(read.faults);
        }
        return read;
    }

    /** @return values by the names of variables */
    Map<String, Object> values() {
        return values;
    }

    /** @return what functions of a fact look at */
    RuleInput input() {
        FactBuilder fact = FactBuilder.fact(FactKind.DEAL_WON, "sample", "sample", Instant.EPOCH)
                .amount(Money.zero(EXACT));
        Set<String> families = new TreeSet<>(amounts.keySet());
        families.addAll(quantities.keySet());
        families.forEach(family -> fact.item(family, quantities.getOrDefault(family, BigDecimal.ZERO),
                money(amounts.getOrDefault(family, BigDecimal.ZERO))));
        return new RuleInput(fact.build(), LocalDate.EPOCH, null, null, null);
    }

    private void add(RuleSample sample, RuleVariable.Where rule, String at) {
        if (!seen.add(sample.name())) {
            fault(at + ".name", "not-unique", "Another sample has this name.");
            return;
        }
        Matcher part = PART.matcher(sample.name());
        Matcher label = LABEL.matcher(sample.name());
        RuleVariable variable = RuleVariables.ALL.get(sample.name());
        if (part.matches()) {
            addPart(part, sample, at);
        } else if (label.matches()) {
            labels.put(label.group(1) == null ? label.group(2) : label.group(1), text(sample, at));
        } else if (variable == null || !variable.isIn(rule) || variable.type() == RuleType.FACT
                || variable.type() == RuleType.LABELS) {
            fault(at + ".name", "unknown-name", "No value of this name can be given to a rule of this kind.");
        } else {
            values.put(variable.name(), value(variable.type(), sample, at));
        }
    }

    private void addPart(Matcher part, RuleSample sample, String at) {
        boolean amount = part.group(1).equals("amountOf");
        BigDecimal number = number(sample, at).value();
        if (number.signum() < 0 || number.compareTo(MOST) > 0
                || amount && number.stripTrailingZeros().scale() > EXACT.minorDigits()) {
            fault(at + ".value", "value-malformed", "Send zero or more, at most " + MOST.toPlainString()
                    + ", an amount with at most " + EXACT.minorDigits() + " decimals.");
        } else {
            (amount ? amounts : quantities).put(part.group(2), number);
        }
    }

    private Object value(RuleType type, RuleSample sample, String at) {
        return switch (type) {
            case BOOL -> bool(sample, at);
            case DECIMAL -> number(sample, at);
            case DATE -> date(sample, at);
            case STRINGS -> sample.values() == null
                    ? malformed(at + ".values", "Send a list.", List.of())
                    : List.copyOf(sample.values());
            default -> text(sample, at);
        };
    }

    private String text(RuleSample sample, String at) {
        return sample.value() == null ? malformed(at + ".value", "Send a text.", "") : sample.value();
    }

    private boolean bool(RuleSample sample, String at) {
        String text = text(sample, at);
        return text.equals("true") || !text.equals("false") && malformed(at + ".value", "Send true or false.", false);
    }

    private Decimal number(RuleSample sample, String at) {
        try {
            return Decimal.parse(text(sample, at));
        } catch (RuleFailure notANumber) {
            return malformed(at + ".value", "Send a decimal such as 5000.00.", Decimal.of(0));
        }
    }

    private LocalDate date(RuleSample sample, String at) {
        try {
            return LocalDate.parse(text(sample, at));
        } catch (DateTimeParseException notADate) {
            return malformed(at + ".value", "Send a date such as 2026-03-31.", LocalDate.EPOCH);
        }
    }

    private <T> T malformed(String field, String message, T instead) {
        if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            fault(field, "value-malformed", message);
        }
        return instead;
    }

    private void fault(String field, String code, String message) {
        faults.add(new FieldError(field, code, message));
    }

    private static Money money(BigDecimal amount) {
        return Money.parse(amount.setScale(EXACT.minorDigits()).toPlainString(), EXACT);
    }
}
