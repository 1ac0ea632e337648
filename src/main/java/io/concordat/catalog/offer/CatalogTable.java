package io.concordat.catalog.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.catalog.offer.terms.CatalogEarning;
import io.concordat.catalog.offer.terms.EarningColumn;
import io.concordat.partner.PartnerView;
import io.concordat.platform.work.SqlUnit;

/** The SQL of the catalog. Which version stands for an offer is decided first, then whether the partner is offered it. */
final class CatalogTable {

    private static final String CATALOG = """
            select o.id, o.code, p.id, p.name, v.version, v.title, v.description, v.objective, v.valid_from, v.valid_to,
                   v.product_families, v.terms, v.published_at, v.earning
              from offer o
              join program p on p.vendor_id = o.vendor_id and p.id = o.program_id
              join lateral (
                select * from offer_version n
                 where n.vendor_id = o.vendor_id and n.offer_id = o.id and n.status in ('ACTIVE', 'SUNSETTING')
                   and n.valid_from <= $2 and (n.valid_to is null or n.valid_to >= $2)
                   and (n.last_day is null or n.last_day >= $2)
                 order by n.version desc limit 1) v on true
             where o.vendor_id = $1
               and p.status = 'ACTIVE' and p.starts_on <= $2 and (p.ends_on is null or p.ends_on >= $2)
               and ($3::uuid is null or (v.segments = '{}' or v.segments && $4::text[]) and exists (
                select from enrollment e
                 where e.vendor_id = o.vendor_id and e.program_id = o.program_id and e.partner_id = $3
                   and e.starts_on <= $2 and (e.ends_on is null or e.ends_on >= $2)))
               and ($5::uuid is null or o.id < $5)
             order by o.id desc limit $6""";

    private CatalogTable() {
    }

    /** @return what the partner is offered today, or what any partner may be when it is {@code null}; newest first */
    static Uni<List<CatalogOffer>> list(SqlUnit unit, PartnerView partner, UUID after, int limit) {
        return unit.query(CATALOG, unit.vendorId(), unit.today(), partner == null ? null : partner.id(),
                partner == null ? null : partner.segments().toArray(String[]::new), after, limit)
                .map(rows -> offers(rows, partner == null ? null : partner.id()));
    }

    private static List<CatalogOffer> offers(RowSet<Row> rows, UUID partner) {
        List<CatalogOffer> offers = new ArrayList<>(rows.size());
        for (Row row : rows) {
            offers.add(new CatalogOffer(row.getUUID(0), row.getString(1), row.getUUID(2), row.getString(3),
                    row.getInteger(4), row.getString(5), row.getString(6), row.getString(7), row.getLocalDate(8),
                    row.getLocalDate(9), List.of(row.getArrayOfStrings(10)), row.getString(11),
                    CatalogEarning.of(EarningColumn.read(row.getString(13)), partner),
                    row.getOffsetDateTime(12).toInstant()));
        }
        return offers;
    }
}
