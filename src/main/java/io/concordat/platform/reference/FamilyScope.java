package io.concordat.platform.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.Unit;

/**
 * Product families with those above them.
 *
 * @param known which of the asked families exist and are active
 * @param all the known ones and every family above them
 */
public record FamilyScope(Set<String> known, Set<String> all) {

    private static final String ABOVE = """
            with recursive scope(asked, code, parent) as (
              select code, code, parent_code from reference_code
               where vendor_id = $1 and kind = 'PRODUCT_FAMILY' and active and code = any($2)
              union
              select s.asked, r.code, r.parent_code from scope s
                join reference_code r on r.vendor_id = $1 and r.kind = 'PRODUCT_FAMILY' and r.code = s.parent)
            select asked, code from scope""";

    /** @return each asked family that exists and is active, with itself and every family above it; one statement */
    public static Uni<Map<String, Set<String>>> above(Unit unit, Collection<String> families) {
        return unit.select(ABOVE, unit.vendorId(), families.toArray(String[]::new)).map(rows -> {
            Map<String, Set<String>> above = new HashMap<>();
            rows.forEach(row -> above.computeIfAbsent((String) row[0], asked -> new HashSet<>()).add((String) row[1]));
            return above;
        });
    }

    /** One statement, however deep the families are. */
    public static Uni<FamilyScope> of(Unit unit, Collection<String> families) {
        return above(unit, families).map(above -> {
            Set<String> all = new HashSet<>();
            above.values().forEach(all::addAll);
            return new FamilyScope(above.keySet(), all);
        });
    }
}
