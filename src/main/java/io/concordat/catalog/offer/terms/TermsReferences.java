package io.concordat.catalog.offer.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.work.Unit;

/** Makes sure that what earning terms refer to exists; nothing is asked for terms that refer to nothing. */
public final class TermsReferences {

    private static final String PROGRAMS = "select code from program where vendor_id = $1 and code = any($2::text[])";
    private static final String OFFERS = "select code from offer where vendor_id = $1 and code = any($2::text[])";
    private static final String PARTNERS = "select id from partner where vendor_id = $1 and id = any($2::uuid[])";
    private static final String BUDGET = """
            select b.program_id = o.program_id and (b.offer_id is null or b.offer_id = o.id), b.currency::text
              from budget b join offer o on o.vendor_id = b.vendor_id and o.id = $3
             where b.vendor_id = $1 and b.id = $2""";

    private final EarningTerms terms;
    private final String path;

    /**
     * @param terms completed; {@code null} for a version that earns nothing
     * @param path  where they stand in the input
     */
    public TermsReferences(EarningTerms terms, String path) {
        this.terms = terms;
        this.path = path;
    }

    /** Adds the vendor's codes to those that are looked up together. */
    public void askCodes(KnownCodes codes) {
        if (terms != null) {
            terms.askCodes(codes, path);
        }
    }

    /**
     * Looks up programs, offers, partners and the budget. Fails as INVALID {@code unknown-code} for a program or offer,
     * {@code budget-elsewhere} and {@code currency-differs}; as NOT_FOUND for a partner or budget.
     */
    public Uni<Void> require(Unit unit, UUID offerId) {
        if (terms == null) {
            return Uni.createFrom().voidItem();
        }
        List<FieldError> faults = new ArrayList<>();
        List<String> programs = terms.deduction() == null ? List.of() : terms.deduction().programs();
        List<String> offers = terms.deduction() == null ? List.of() : terms.deduction().offers();
        return codes(unit, PROGRAMS, "program", programs, faults)
                .chain(() -> codes(unit, OFFERS, "offer", offers, faults)).chain(() -> partners(unit))
                .chain(() -> budget(unit, offerId, faults)).invoke(() -> {
                    if (!faults.isEmpty()) {
                        throw DomainException.invalid(faults);
                    }
                });
    }

    private Uni<Void> codes(Unit unit, String sql, String what, List<String> asked, List<FieldError> faults) {
        if (asked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.select(sql, unit.vendorId(), asked.toArray(String[]::new)).invoke(rows -> {
            Set<Object> known = new HashSet<>();
            rows.forEach(row -> known.add(row[0]));
            for (int i = 0; i < asked.size(); i++) {
                if (!known.contains(asked.get(i))) {
                    faults.add(new FieldError(path + ".deduction." + what + "s[" + i + "]", "unknown-code",
                            "There is no " + what + " with the code " + asked.get(i) + "."));
                }
            }
        }).replaceWithVoid();
    }

    private Uni<Void> partners(Unit unit) {
        UUID[] asked = terms.overrides().stream().map(EarningOverride::partnerId).distinct().toArray(UUID[]::new);
        if (asked.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return unit.select(PARTNERS, unit.vendorId(), asked).invoke(rows -> {
            if (rows.size() < asked.length) {
                throw DomainException.notFound("partner");
            }
        }).replaceWithVoid();
    }

    private Uni<Void> budget(Unit unit, UUID offerId, List<FieldError> faults) {
        if (terms.budget() == null) {
            return Uni.createFrom().voidItem();
        }
        return unit.select(BUDGET, unit.vendorId(), terms.budget().budgetId(), offerId).invoke(rows -> {
            if (rows.isEmpty()) {
                throw DomainException.notFound("budget");
            }
            String field = path + ".budget.budgetId";
            if (!Boolean.TRUE.equals(rows.get(0)[0])) {
                faults.add(new FieldError(field, "budget-elsewhere",
                        "The budget is of another program or another offer."));
            } else if (!terms.currency().equals(rows.get(0)[1])) {
                faults.add(new FieldError(field, "currency-differs",
                        "The budget is in " + rows.get(0)[1] + ", the terms are in " + terms.currency() + "."));
            }
        }).replaceWithVoid();
    }
}
