package io.concordat.platform.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.work.Unit;

/** Collects the codes that an input refers to and looks them all up in one statement. */
public final class KnownCodes {

    private static final String KNOWN = """
            select r.kind, r.code from reference_code r
              join (select distinct * from unnest($2::text[], $3::text[]) as a(kind, code)) asked using (kind, code)
             where r.vendor_id = $1 and r.active""";

    private record Asked(String field, ReferenceKind kind, String code) {
    }

    private final List<Asked> asked = new ArrayList<>();

    /** Adds a code unless it is {@code null}. */
    public KnownCodes ask(String field, ReferenceKind kind, String code) {
        if (code != null) {
            asked.add(new Asked(field, kind, code));
        }
        return this;
    }

    /** Adds each code of a list, which may be {@code null}. */
    public KnownCodes askAll(String field, ReferenceKind kind, List<String> codes) {
        for (int i = 0; codes != null && i < codes.size(); i++) {
            ask(field + "[" + i + "]", kind, codes.get(i));
        }
        return this;
    }

    /** @return those of the codes that are active in the list; no statement when none is asked */
    public static Uni<Set<String>> known(Unit unit, ReferenceKind kind, Set<String> codes) {
        if (codes.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        String[] kinds = new String[codes.size()];
        Arrays.fill(kinds, kind.name());
        return unit.select(KNOWN, unit.vendorId(), kinds, codes.toArray(String[]::new)).map(rows -> {
            Set<String> known = new HashSet<>();
            rows.forEach(row -> known.add((String) row[1]));
            return known;
        });
    }

    /** @return {@code unknown-code} for each code that is absent or inactive; no statement when none was asked */
    public Uni<List<FieldError>> faults(Unit unit) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return unit.select(KNOWN, unit.vendorId(), asked.stream().map(a -> a.kind().name()).toArray(String[]::new),
                asked.stream().map(Asked::code).toArray(String[]::new)).map(this::unknown);
    }

    /** Fails as INVALID when a code is absent or inactive. */
    public Uni<Void> require(Unit unit) {
        return faults(unit).invoke(faults -> {
            if (!faults.isEmpty()) {
                throw DomainException.invalid(faults);
            }
        }).replaceWithVoid();
    }

    private List<FieldError> unknown(List<Object[]> rows) {
        Set<String> known = new HashSet<>();
        rows.forEach(row -> known.add(row[0] + "/" + row[1]));
        return asked.stream().filter(code -> !known.contains(code.kind() + "/" + code.code()))
                .map(code -> new FieldError(code.field(), "unknown-code",
                        "There is no active code " + code.code() + " in /v1/reference-data/" + code.kind().path()
                                + "."))
                .toList();
    }
}
