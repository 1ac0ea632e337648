package io.concordat.deal.quality.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.quality.Looked;
import io.concordat.platform.work.SqlUnit;

/** Registrations just before the vendor closes an opportunity of its own with the same customer. */
@ApplicationScoped
class VendorCloses implements Detector {

    private static final String CLOSING = """
            select d.id, o.id, o.state, o.closes_on, o.closes_on - (d.submitted_at at time zone $3)::date
              from deal_registration d
             cross join lateral (
               select o.id, o.state, coalesce((o.closed_at at time zone $3)::date, o.expected_close_on) as closes_on
                 from customer_record c
                 join crm_opportunity o on o.vendor_id = c.vendor_id and o.record_no = c.no
                where c.vendor_id = d.vendor_id and c.customer_id = d.customer_id and c.source = 'OPPORTUNITY'
                  and o.state in ('OPEN', 'WON') and o.family_scope && d.family_scope
                limit 100) o
             where d.vendor_id = $1 and d.id = any($2)
               and o.closes_on - (d.submitted_at at time zone $3)::date between 0 and $4
             order by d.id, o.closes_on, o.id""";

    @Override
    public Uni<List<Finding>> find(SqlUnit unit, Batch batch, AnomalyRules rules) {
        AnomalyRule rule = rules.of(AnomalyKind.VENDOR_CLOSE);
        if (!rule.active() || batch.submitted().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<UUID, Looked> byId = new HashMap<>();
        batch.submitted().forEach(each -> byId.put(each.deal().id(), each));
        return unit.query(CLOSING, unit.vendorId(), batch.submittedIds(), unit.by().vendor().zone().getId(),
                rule.windowDays()).map(rows -> {
                    Map<UUID, Finding> first = new HashMap<>();
                    rows.forEach(row -> first.computeIfAbsent(row.getUUID(0), id -> new Finding(rule.kind(),
                            SignalSubject.REGISTRATION, id.toString(), "", byId.get(id).deal().partnerId(), id,
                            row.getInteger(4), rule.windowDays(), List.of(row.getUUID(1)),
                            "Submitted " + row.getInteger(4) + " days before the vendor's own opportunity "
                                    + (row.getString(2).equals("WON") ? "was won" : "is expected to close") + ", on "
                                    + row.getLocalDate(3) + ".")));
                    return new ArrayList<>(first.values());
                });
    }
}
