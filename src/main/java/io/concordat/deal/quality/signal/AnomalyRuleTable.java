package io.concordat.deal.quality.signal;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.SqlUnit;

/** The SQL of the rules that a vendor set. */
final class AnomalyRuleTable {

    private static final String ALL = """
            select kind, active, window_days, threshold, percent, resolve_when_ended, revision from anomaly_rule
             where vendor_id = $1""";
    private static final String INSERT = """
            insert into anomaly_rule (vendor_id, kind, active, window_days, threshold, percent, resolve_when_ended, revision)
            values ($1, $2, $3, $4, $5, $6, $7, 1) on conflict do nothing""";
    private static final String UPDATE = """
            update anomaly_rule set active = $3, window_days = $4, threshold = $5, percent = $6, resolve_when_ended = $7,
                   revision = revision + 1
             where vendor_id = $1 and kind = $2 and revision = $8""";

    private AnomalyRuleTable() {
    }

    /** @return the rules, completed by the defaults */
    static Uni<AnomalyRules> all(SqlUnit unit) {
        return unit.query(ALL, unit.vendorId()).map(rows -> {
            List<AnomalyRule> own = new ArrayList<>(rows.size());
            rows.forEach(row -> own.add(new AnomalyRule(AnomalyKind.valueOf(row.getString(0)), row.getBoolean(1),
                    row.getInteger(2), row.getInteger(3), row.getInteger(4), row.getBoolean(5), row.getInteger(6))));
            return AnomalyRules.with(own);
        });
    }

    /** @return whether it was written; not when another request was faster */
    static Uni<Boolean> write(SqlUnit unit, AnomalyKind kind, WriteAnomalyRule rule, int seen) {
        Uni<Integer> written = seen == 0
                ? unit.update(INSERT, unit.vendorId(), kind.name(), rule.active(), rule.windowDays(),
                        rule.threshold(), rule.percent(), rule.resolveWhenEnded())
                : unit.update(UPDATE, unit.vendorId(), kind.name(), rule.active(), rule.windowDays(),
                        rule.threshold(), rule.percent(), rule.resolveWhenEnded(), seen);
        return written.map(rows -> rows == 1);
    }
}
