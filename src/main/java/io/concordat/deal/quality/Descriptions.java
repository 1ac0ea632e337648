package io.concordat.deal.quality;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.SqlUnit;

/** Reads what the score and the signals look at: registrations, and of their people what was given. */
@ApplicationScoped
public class Descriptions {

    private static final String PEOPLE = """
            select d.id, d.warnings, d.contact_roles,
                   array(select p.email from unnest(d.contact_ids) with ordinality c(id, place)
                           left join person p on p.vendor_id = d.vendor_id and p.id = c.id order by c.place)
              from deal_registration d where d.vendor_id = $1 and d.id = any($2)""";

    private final Deals deals;

    Descriptions(Deals deals) {
        this.deals = deals;
    }

    /** @return each registration that exists, with what it says; two statements, whoever asks */
    public Uni<Map<UUID, Looked>> of(SqlUnit unit, List<UUID> ids) {
        return deals.of(unit, ids).chain(facts -> unit.query(PEOPLE, unit.vendorId(), ids.toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, Row> people = new HashMap<>();
                    rows.forEach(row -> people.put(row.getUUID(0), row));
                    Map<UUID, Looked> looked = new HashMap<>();
                    for (DealFacts deal : facts) {
                        looked.put(deal.id(), new Looked(deal, described(unit, deal, people.get(deal.id()))));
                    }
                    return looked;
                }));
    }

    private static Described described(SqlUnit unit, DealFacts deal, Row row) {
        Instant at = deal.submittedAt() == null ? unit.now() : deal.submittedAt();
        return new Described(deal.intake(), deal.value(), Arrays.asList(row.getArrayOfStrings(3)),
                Arrays.asList(row.getArrayOfStrings(2)), List.of(row.getArrayOfStrings(1)),
                Days.dayOf(at, unit.by().vendor().zone()));
    }
}
