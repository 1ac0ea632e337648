package io.concordat.analytics.discount;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.work.SqlUnit;

/** Makes sure that the program and the offer exist that figures are asked of. A partner knows those that it is or was part of. */
final class DiscountScope {

    private static final String KNOWN = """
            select $2::text is null or exists (
                     select from program p
                      where p.vendor_id = $1 and p.code = $2 and ($4::uuid is null or exists (
                        select from enrollment e where e.vendor_id = $1 and e.program_id = p.id and e.partner_id = $4))),
                   $3::text is null or exists (
                     select from offer o
                      where o.vendor_id = $1 and o.code = $3 and ($4::uuid is null or exists (
                        select from enrollment e
                          join offer_version v on v.vendor_id = $1 and v.offer_id = o.id
                               and v.status in ('ACTIVE', 'SUNSETTING', 'RETIRED')
                         where e.vendor_id = $1 and e.program_id = o.program_id and e.partner_id = $4)))""";

    private DiscountScope() {
    }

    /** Fails as INVALID {@code unknown-code}; one statement, none when neither is asked for. */
    static Uni<Void> require(SqlUnit unit, DiscountQuery query) {
        if (query.program() == null && query.offer() == null) {
            return Uni.createFrom().voidItem();
        }
        UUID partner = unit.by().partnerId();
        return unit.query(KNOWN, unit.vendorId(), query.program(), query.offer(), partner).invoke(rows -> {
            List<FieldError> faults = new ArrayList<>();
            rows.forEach(row -> {
                note("program", query.program(), row.getBoolean(0), faults);
                note("offer", query.offer(), row.getBoolean(1), faults);
            });
            if (!faults.isEmpty()) {
                throw DomainException.invalid(faults);
            }
        }).replaceWithVoid();
    }

    private static void note(String what, String code, boolean known, List<FieldError> faults) {
        if (!known) {
            faults.add(new FieldError(what, "unknown-code", "There is no " + what + " with the code " + code + "."));
        }
    }
}
