package io.concordat.catalog.offer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.Unit;

/** The SQL that reads offers and their versions. */
final class OfferTable {

    /**
     * @param newest greatest number of a version, 0 when there is none
     * @param draft whether one of the versions is a draft
     */
    record Versions(int newest, boolean draft) {
    }

    private static final String OFFER = """
            select o.id, o.program_id, o.code, o.name, o.created_at, o.revision from offer o where o.vendor_id = $1
            """;
    private static final String FIND = OFFER + "and o.id = $2";
    private static final String LIST = OFFER + """
            and ($2::uuid is null or o.program_id = $2) and ($3::uuid is null or o.id < $3)
            order by o.id desc limit $4""";
    private static final String VERSION = """
            select v.offer_id, v.version, v.status, v.title, v.description, v.objective, v.valid_from, v.valid_to,
                   v.segments, v.product_families, v.terms, v.rationale, v.created_at, v.created_by, v.published_at,
                   v.published_by, v.revision
              from offer_version v where v.vendor_id = $1 and v.offer_id = $2
            """;
    private static final String FIND_VERSION = VERSION + "and v.version = $3";
    private static final String LIST_VERSIONS = VERSION + """
            and ($3::integer is null or v.version < $3) order by v.version desc limit $4""";
    private static final String VERSIONS = """
            select coalesce(max(version), 0), coalesce(bool_or(status = 'DRAFT'), false)
              from offer_version where vendor_id = $1 and offer_id = $2""";

    private OfferTable() {
    }

    static Uni<Optional<OfferView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(rows -> offers(rows).stream().findFirst());
    }

    /** @return newest first; of any program when {@code programId} is {@code null} */
    static Uni<List<OfferView>> list(SqlUnit unit, UUID programId, UUID after, int limit) {
        return unit.query(LIST, unit.vendorId(), programId, after, limit).map(OfferTable::offers);
    }

    static Uni<Optional<OfferVersionView>> findVersion(SqlUnit unit, UUID offerId, int version) {
        return unit.query(FIND_VERSION, unit.vendorId(), offerId, version)
                .map(rows -> versions(rows).stream().findFirst());
    }

    /** @return the versions below {@code before}, newest first; all of them when it is {@code null} */
    static Uni<List<OfferVersionView>> listVersions(SqlUnit unit, UUID offerId, Integer before, int limit) {
        return unit.query(LIST_VERSIONS, unit.vendorId(), offerId, before, limit).map(OfferTable::versions);
    }

    /** Meant for a caller who holds the offer's lock. */
    static Uni<Versions> versionsOf(Unit unit, UUID offerId) {
        return unit.select(VERSIONS, unit.vendorId(), offerId).map(
                rows -> new Versions(((Number) rows.get(0)[0]).intValue(), (Boolean) rows.get(0)[1]));
    }

    private static List<OfferView> offers(RowSet<Row> rows) {
        List<OfferView> offers = new ArrayList<>(rows.size());
        for (Row row : rows) {
            offers.add(new OfferView(row.getUUID(0), row.getUUID(1), row.getString(2), row.getString(3),
                    instant(row, 4), row.getInteger(5)));
        }
        return offers;
    }

    private static List<OfferVersionView> versions(RowSet<Row> rows) {
        List<OfferVersionView> versions = new ArrayList<>(rows.size());
        for (Row row : rows) {
            versions.add(new OfferVersionView(row.getUUID(0), row.getInteger(1),
                    OfferVersionStatus.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                    row.getString(5), row.getLocalDate(6), row.getLocalDate(7), List.of(row.getArrayOfStrings(8)),
                    List.of(row.getArrayOfStrings(9)), row.getString(10), row.getString(11), instant(row, 12),
                    row.getString(13), instant(row, 14), row.getString(15), row.getInteger(16)));
        }
        return versions;
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
