package io.concordat.analytics.impact;

import java.time.ZoneOffset;
import java.util.Iterator;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of the thresholds. */
final class RetirementPolicyTable {

    private static final String COLUMNS = " adoption_below::text, romi_below::text, minimum_age_days, minimum_eligible_partners, rest_days, revision ";
    private static final String FIND = "select" + COLUMNS + "from retirement_policy where vendor_id = $1";
    /** One statement decides between two writers: only the revision that was seen is followed by the next. */
    private static final String WRITE = """
            insert into retirement_policy as p (vendor_id, adoption_below, romi_below, minimum_age_days, minimum_eligible_partners,
                   rest_days, written_at, written_by, revision)
            values ($1, $2::text::numeric, $3::text::numeric, $4, $5, $6, $7, $8, $9 + 1)
            on conflict (vendor_id) do update
               set adoption_below = excluded.adoption_below, romi_below = excluded.romi_below,
                   minimum_age_days = excluded.minimum_age_days,
                   minimum_eligible_partners = excluded.minimum_eligible_partners, rest_days = excluded.rest_days,
                   written_at = excluded.written_at, written_by = excluded.written_by, revision = excluded.revision
             where p.revision = $9
            returning\s"""
            + COLUMNS;

    private RetirementPolicyTable() {
    }

    /** @return the vendor's thresholds; the standard ones while it has none of its own */
    static Uni<RetirementThresholds> find(SqlUnit unit) {
        return unit.query(FIND, unit.vendorId()).map(rows -> first(rows.iterator(), RetirementThresholds.STANDARD));
    }

    /** @return what was stored; {@code null} when the vendor's thresholds are not of that revision any more */
    static Uni<RetirementThresholds> write(SqlUnit unit, WriteRetirementPolicy input, int seen) {
        return unit.query(WRITE, unit.vendorId(), input.adoptionBelow(), input.romiBelow(), input.minimumAgeDays(),
                input.minimumEligiblePartners(), input.restDays(), unit.now().atOffset(ZoneOffset.UTC),
                unit.by().subject(), seen).map(rows -> first(rows.iterator(), null));
    }

    private static RetirementThresholds first(Iterator<Row> rows, RetirementThresholds otherwise) {
        if (!rows.hasNext()) {
            return otherwise;
        }
        Row row = rows.next();
        return new RetirementThresholds(row.getString(0), row.getString(1), row.getInteger(2), row.getInteger(3),
                row.getInteger(4), row.getInteger(5));
    }
}
