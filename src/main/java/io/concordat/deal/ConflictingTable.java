package io.concordat.deal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.matching.HoldingKind;
import io.concordat.platform.work.SqlUnit;

/** Finds what stands against registrations. */
@ApplicationScoped
class ConflictingTable {

    /** A protection that the database found in the way stands against it too, although matching saw no likeness. */
    private static final String OF = """
            select m.other_kind, m.other_id, coalesce(d.partner_id, n.partner_id, i.partner_id), m.verdict, m.other_since
              from registration_match m
              left join deal_registration d on d.vendor_id = $1 and m.other_kind = 'REGISTRATION' and d.id = m.other_id
              left join named_account n on n.vendor_id = $1 and m.other_kind = 'NAMED_ACCOUNT' and n.id = m.other_id
              left join incumbent i on i.vendor_id = $1 and m.other_kind = 'INCUMBENT' and i.id = m.other_id
             where m.vendor_id = $1 and m.registration_no = $2 and m.verdict like 'CONFLICT%'
            union all
            select 'REGISTRATION', h.id, h.partner_id, 'CONFLICT_PARTNER', h.submitted_at
              from deal_registration h
             where h.vendor_id = $1 and h.no <> $2 and h.partner_id <> $7
               and exists (select from protection p
                            where p.vendor_id = $1 and p.registration_no = h.no and p.customer_id = $3
                              and p.opportunity_type = $4 and p.product_family = any($5) and p.exclusive
                              and upper(p.during) > $6)
               and h.no in (select p.registration_no from protection p
                             where p.vendor_id = $1 and p.customer_id = $3 and p.opportunity_type = $4)
               and not exists (select from registration_match m
                                where m.vendor_id = $1 and m.registration_no = $2 and m.other_kind = 'REGISTRATION'
                                  and m.other_id = h.id and m.verdict like 'CONFLICT%')""";

    /** One statement. */
    Uni<List<Conflicting>> of(SqlUnit unit, DealFacts deal) {
        OffsetDateTime now = unit.now().atOffset(ZoneOffset.UTC);
        return unit.query(OF, unit.vendorId(), deal.no(), deal.customerId(), deal.intake().opportunityType().name(),
                deal.families().toArray(String[]::new), now, deal.partnerId()).map(rows -> {
                    List<Conflicting> found = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        found.add(new Conflicting(HoldingKind.valueOf(row.getString(0)), row.getUUID(1),
                                row.getUUID(2), Verdict.valueOf(row.getString(3)),
                                row.getOffsetDateTime(4).toInstant()));
                    }
                    return found;
                });
    }
}
