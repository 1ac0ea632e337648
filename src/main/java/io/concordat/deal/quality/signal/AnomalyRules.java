package io.concordat.deal.quality.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A vendor's rules, complete: its own where it set one, else the defaults. */
record AnomalyRules(Map<AnomalyKind, AnomalyRule> byKind) {

    static AnomalyRules with(List<AnomalyRule> own) {
        Map<AnomalyKind, AnomalyRule> rules = new EnumMap<>(AnomalyKind.class);
        for (AnomalyKind kind : AnomalyKind.values()) {
            rules.put(kind, kind.defaultRule());
        }
        own.forEach(rule -> rules.put(rule.kind(), rule));
        return new AnomalyRules(rules);
    }

    AnomalyRule of(AnomalyKind kind) {
        return byKind.get(kind);
    }

    boolean active(AnomalyKind kind) {
        return byKind.get(kind).active();
    }
}
