package io.concordat.catalog.offer.terms;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.earning.terms.OfferIdentity;
import io.concordat.platform.work.SqlUnit;

/** The SQL that reads earning terms: first which versions there are and when they hold, then what those unknown say. */
final class OfferTermsTable {

    /** What a version says, as far as earnings depend on it. */
    record Content(EarningTerms earning, List<String> segments, List<String> productFamilies) {
    }

    private static final String VERSION = """
            select v.offer_id, v.version, o.program_id, p.code, o.code, v.status, v.valid_from, v.valid_to,
                   coalesce(v.activated_at, v.notice_ends_at), v.last_day
              from offer_version v
              join offer o on o.vendor_id = v.vendor_id and o.id = v.offer_id
              join program p on p.vendor_id = o.vendor_id and p.id = o.program_id
             where v.vendor_id = $1 and v.earning is not null
            """;
    private static final String EVER_ACTIVE = VERSION
            + "and v.status in ('ACTIVE', 'SUNSETTING', 'RETIRED') order by v.offer_id, v.version";
    private static final String FIND = VERSION + "and v.offer_id = $2 and v.version = $3";
    private static final String CONTENTS = """
            select v.offer_id, v.version, v.earning, v.segments, v.product_families
              from unnest($2::uuid[], $3::integer[]) as a(offer_id, version)
              join offer_version v on v.vendor_id = $1 and v.offer_id = a.offer_id and v.version = a.version""";

    private OfferTermsTable() {
    }

    static Uni<List<VersionRow>> everActive(SqlUnit unit) {
        return unit.query(EVER_ACTIVE, unit.vendorId()).map(OfferTermsTable::versions);
    }

    static Uni<Optional<VersionRow>> find(SqlUnit unit, UUID offerId, int version) {
        return unit.query(FIND, unit.vendorId(), offerId, version).map(rows -> versions(rows).stream().findFirst());
    }

    static Uni<Map<VersionRow, Content>> contents(SqlUnit unit, List<VersionRow> versions) {
        UUID[] offers = versions.stream().map(VersionRow::offerId).toArray(UUID[]::new);
        Integer[] numbers = versions.stream().map(VersionRow::version).toArray(Integer[]::new);
        return unit.query(CONTENTS, unit.vendorId(), offers, numbers).map(rows -> {
            Map<String, Content> found = new LinkedHashMap<>();
            for (Row row : rows) {
                found.put(row.getUUID(0) + "/" + row.getInteger(1),
                        new Content(EarningColumn.read(row.getString(2)), List.of(row.getArrayOfStrings(3)),
                                List.of(row.getArrayOfStrings(4))));
            }
            Map<VersionRow, Content> contents = new LinkedHashMap<>();
            versions.forEach(version -> contents.put(version, found.get(version.offerId() + "/" + version.version())));
            return contents;
        });
    }

    private static List<VersionRow> versions(RowSet<Row> rows) {
        List<VersionRow> versions = new ArrayList<>(rows.size());
        for (Row row : rows) {
            OffsetDateTime began = row.getOffsetDateTime(8);
            versions.add(new VersionRow(row.getUUID(0), row.getInteger(1), row.getUUID(2),
                    new OfferIdentity(row.getString(3), row.getString(4), row.getInteger(1)), row.getString(5),
                    row.getLocalDate(6), row.getLocalDate(7), began == null ? null : began.toInstant(),
                    row.getLocalDate(9)));
        }
        return versions;
    }
}
