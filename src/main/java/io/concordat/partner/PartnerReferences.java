package io.concordat.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.reference.ReferenceKind;
import io.concordat.platform.work.Unit;

/** Checks what a partner's input refers to: codes, the parent, and the day from which the attributes hold. */
final class PartnerReferences {

    private static final String LOCK_PARENTS = "select pg_advisory_xact_lock(hashtextextended('partner-parent', $1))";
    private static final String PARENT = """
            with recursive above as (
              select id, parent_partner_id from partner where vendor_id = $1 and id = $2
              union
              select p.id, p.parent_partner_id from partner p join above a on p.id = a.parent_partner_id
               where p.vendor_id = $1)
            select exists (select from above where id = $2), exists (select from above where id = $3)""";

    private PartnerReferences() {
    }

    /**
     * @param partnerId the partner that the input is for
     * @param old what the partner is now, whose codes stay valid, or {@code null} for a new one
     * @return nothing; fails as INVALID with every fault
     */
    static Uni<Void> require(Unit unit, UUID partnerId, PartnerView old, WritePartner input) {
        List<FieldError> faults = new ArrayList<>();
        LocalDate from = input.attributesValidFrom();
        if (from != null && from.isAfter(unit.today())) {
            faults.add(new FieldError("attributesValidFrom", "valid-from-in-future",
                    "Attributes hold from today or an earlier day, since the partner shows them as the current ones."));
        }
        return codes(old, input).faults(unit).invoke(faults::addAll)
                .chain(() -> parentFaults(unit, partnerId, old, input.parentPartnerId())).invoke(more -> {
                    faults.addAll(more);
                    if (!faults.isEmpty()) {
                        throw DomainException.invalid(faults);
                    }
                }).replaceWithVoid();
    }

    /** Asks for the codes that are new to the partner: one that was retired since stays until it is changed. */
    private static KnownCodes codes(PartnerView old, WritePartner input) {
        KnownCodes codes = new KnownCodes();
        askNew(codes, "tier", ReferenceKind.TIER, input.tier(), old == null ? null : old.tier());
        askNew(codes, "region", ReferenceKind.REGION, input.region(), old == null ? null : old.region());
        askNew(codes, "verticals", ReferenceKind.VERTICAL, input.verticals(), old == null ? null : old.verticals());
        askNew(codes, "segments", ReferenceKind.SEGMENT, input.segments(), old == null ? null : old.segments());
        return codes;
    }

    private static void askNew(KnownCodes codes, String field, ReferenceKind kind, String code, String known) {
        if (!Objects.equals(code, known)) {
            codes.ask(field, kind, code);
        }
    }

    private static void askNew(KnownCodes codes, String field, ReferenceKind kind, List<String> asked,
            List<String> known) {
        for (int i = 0; asked != null && i < asked.size(); i++) {
            if (known == null || !known.contains(asked.get(i))) {
                codes.ask(field + "[" + i + "]", kind, asked.get(i));
            }
        }
    }

    /** Parents change one at a time per vendor, so that two changes at once cannot close a circle between them. */
    private static Uni<List<FieldError>> parentFaults(Unit unit, UUID partnerId, PartnerView old, UUID parent) {
        if (parent == null || old != null && parent.equals(old.parentPartnerId())) {
            return Uni.createFrom().item(List.of());
        }
        return unit.select(LOCK_PARENTS, (long) unit.vendorId())
                .chain(() -> unit.select(PARENT, unit.vendorId(), parent, partnerId)).map(rows -> {
                    if (!(Boolean) rows.get(0)[0]) {
                        return List.of(new FieldError("parentPartnerId", "unknown-partner",
                                "There is no partner of that id."));
                    }
                    return (Boolean) rows.get(0)[1]
                            ? List.of(new FieldError("parentPartnerId", "parent-circle",
                                    "A partner cannot stand below itself."))
                            : List.of();
                });
    }
}
