package io.concordat.core.earning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.formula.Spif;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;

/** Adds up earnings per cap by means of its own, and fails as soon as a cap is passed. */
final class CapWatch {

    private final Map<String, Long> used = new HashMap<>();

    void add(OfferTerms terms, EarningLine line, Map<String, Fact> facts, int history) {
        Fact fact = facts.get(line.key().target() == null ? line.key().fact() : line.key().target());
        List<Cap> caps = terms.caps().stream().distinct().toList();
        for (Cap cap : caps) {
            add(cap.scope(), cap.window(), cap.limit(), line, fact, history, caps.indexOf(cap));
        }
        if (terms.segments().get(0).formula() instanceof Spif spif && spif.personCap() != null) {
            add(Cap.Scope.PERSON, spif.window(), new Money(spif.personCap().movePointRight(2).longValueExact(),
                    Sample.USD), line, fact, history, -1);
        }
    }

    private void add(Cap.Scope scope, Window window, Money limit, EarningLine line, Fact fact, int history, int index) {
        String part = switch (scope) {
            case DEAL -> fact.subject().deal();
            case PERSON -> fact.subject().person();
            default -> "";
        };
        String owner = scope == Cap.Scope.PARTNER_IN_PROGRAM ? "program" : line.key().offer() + index;
        String key = scope + owner + window + part
                + Sample.CALENDAR.startOf(window, Sample.CALENDAR.dayOf(fact.occurredAt()));
        long sum = used.merge(key, line.earned().minor(), Long::sum);
        if (line.earned().minor() > 0) {
            HistoryPropertyTest.holds(sum <= limit.minor(), history, line);
        }
    }
}
