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

import io.concordat.catalog.offer.terms.EarningColumn;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.Unit;

/** The SQL that reads offers and their versions. */
final class OfferTable {

    /**
     * @param newest greatest number of a version, 0 when there is none
     * @param draft whether one of the versions is a draft or waits for its approval
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
                   v.segments, v.product_families, v.terms, v.rationale, v.acknowledgement_required, v.created_at, v.created_by,
                   v.writers, v.revision, v.submitted_at, v.submitted_by, v.rejected_at, v.rejected_by,
                   v.rejection_reason, v.published_at, v.published_by, v.notice_ends_at, v.activated_at, v.sunset_at,
                   v.sunset_by, v.sunset_reason, v.last_day, v.retired_at, v.earning
              from offer_version v where v.vendor_id = $1 and v.offer_id = $2
            """;
    private static final String FIND_VERSION = VERSION + "and v.version = $3";
    private static final String HOLD_VERSION = FIND_VERSION + " for no key update";
    private static final String HOLD_ON_THEIR_WAY = VERSION
            + "and v.status in ('ANNOUNCED', 'SUNSETTING') order by v.version for no key update";
    private static final String LIST_VERSIONS = VERSION + """
            and ($3::integer is null or v.version < $3) order by v.version desc limit $4""";
    private static final String VERSIONS = """
            select coalesce(max(version), 0), coalesce(bool_or(status in ('DRAFT', 'PENDING_APPROVAL')), false)
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

    /** As {@link #findVersion}; nobody else moves the version until the transaction ends. */
    static Uni<Optional<OfferVersionView>> holdVersion(SqlUnit unit, UUID offerId, int version) {
        return unit.query(HOLD_VERSION, unit.vendorId(), offerId, version)
                .map(rows -> versions(rows).stream().findFirst());
    }

    /** @return the offer's announced and sunsetting versions, held, oldest first */
    static Uni<List<OfferVersionView>> holdOnTheirWay(SqlUnit unit, UUID offerId) {
        return unit.query(HOLD_ON_THEIR_WAY, unit.vendorId(), offerId).map(OfferTable::versions);
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
                    List.of(row.getArrayOfStrings(9)), row.getString(10), EarningColumn.read(row.getString(31)),
                    row.getString(11), row.getBoolean(12),
                    instant(row, 13), row.getString(14), List.of(row.getArrayOfStrings(15)), life(row),
                    row.getInteger(16)));
        }
        return versions;
    }

    private static OfferVersionLife life(Row row) {
        return new OfferVersionLife(instant(row, 17), row.getString(18), instant(row, 19), row.getString(20),
                row.getString(21), instant(row, 22), row.getString(23), instant(row, 24), instant(row, 25),
                instant(row, 26), row.getString(27), row.getString(28), row.getLocalDate(29), instant(row, 30));
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
