package io.concordat.catalog.offer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.catalog.offer.terms.CatalogEarning;
import io.concordat.catalog.offer.terms.EarningColumn;
import io.concordat.partner.PartnerView;
import io.concordat.platform.work.SqlUnit;

/** The SQL of announcements to partners and of their acknowledgements. */
final class AcknowledgementTable {

    private static final String ANNOUNCED = """
            select o.id, o.code, o.program_id, v.version, v.title, v.description, v.objective, v.valid_from, v.valid_to,
                   v.product_families, v.terms, v.published_at, v.notice_ends_at, v.acknowledgement_required,
                   a.acknowledged_at, v.earning
              from offer_version v
              join offer o on o.vendor_id = v.vendor_id and o.id = v.offer_id
              join program p on p.vendor_id = o.vendor_id and p.id = o.program_id
              left join offer_acknowledgement a on a.vendor_id = v.vendor_id and a.offer_id = v.offer_id
               and a.version = v.version and a.partner_id = $3
             where v.vendor_id = $1 and p.status = 'ACTIVE'
               and ($3::uuid is null or (v.segments = '{}' or v.segments && $4::text[]) and exists (
                select from enrollment e
                 where e.vendor_id = o.vendor_id and e.program_id = o.program_id and e.partner_id = $3
                   and e.starts_on <= $2 and (e.ends_on is null or e.ends_on >= $2)))
            """;
    private static final String LIST = ANNOUNCED + """
            and v.status = 'ANNOUNCED' and ($5::uuid is null or (v.offer_id, v.version) < ($5, $6))
            order by v.offer_id desc, v.version desc limit $7""";
    private static final String FIND = ANNOUNCED
            + "and v.status in ('ANNOUNCED', 'ACTIVE', 'SUNSETTING') and v.offer_id = $5 and v.version = $6";
    private static final String INSERT = """
            insert into offer_acknowledgement
                   (vendor_id, offer_id, version, partner_id, acknowledged_at, acknowledged_by)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing""";
    private static final String GIVEN = """
            select offer_id, version, partner_id, acknowledged_at, acknowledged_by from offer_acknowledgement
             where vendor_id = $1 and offer_id = $2 and version = $3 order by partner_id""";
    private static final String ENROLLED = """
            select partner_id from enrollment
             where vendor_id = $1 and program_id = $2 and starts_on <= $3 and (ends_on is null or ends_on >= $3)""";

    private AcknowledgementTable() {
    }

    /** @return what is announced to the partner, or to any when it is {@code null}; newest offer and version first */
    static Uni<List<CatalogAnnouncement>> announced(SqlUnit unit, PartnerView partner, AnnouncementPosition after,
            int limit) {
        return unit.query(LIST, unit.vendorId(), unit.today(), partner == null ? null : partner.id(),
                partner == null ? null : partner.segments().toArray(String[]::new), after.offerId(), after.version(),
                limit).map(rows -> announcements(rows, partner == null ? null : partner.id()));
    }

    /** @return the version, when it was announced to the partner and is not over */
    static Uni<Optional<CatalogAnnouncement>> find(SqlUnit unit, PartnerView partner, UUID offerId, int version) {
        return unit.query(FIND, unit.vendorId(), unit.today(), partner.id(),
                partner.segments().toArray(String[]::new), offerId, version)
                .map(rows -> announcements(rows, partner.id()).stream().findFirst());
    }

    static Uni<Void> insert(SqlUnit unit, OfferAcknowledgement given) {
        return unit.update(INSERT, unit.vendorId(), given.offerId(), given.version(), given.partnerId(),
                given.acknowledgedAt().atOffset(ZoneOffset.UTC), given.acknowledgedBy()).replaceWithVoid();
    }

    /** @return the acknowledgements of a version, in the order of the partners' ids */
    static Uni<List<OfferAcknowledgement>> given(SqlUnit unit, UUID offerId, int version) {
        return unit.query(GIVEN, unit.vendorId(), offerId, version).map(rows -> {
            List<OfferAcknowledgement> given = new ArrayList<>(rows.size());
            for (Row row : rows) {
                given.add(new OfferAcknowledgement(row.getUUID(0), row.getInteger(1), row.getUUID(2),
                        instant(row, 3), row.getString(4)));
            }
            return given;
        });
    }

    /** @return the ids of the partners enrolled in a program today */
    static Uni<List<UUID>> enrolled(SqlUnit unit, UUID programId) {
        return unit.query(ENROLLED, unit.vendorId(), programId, unit.today()).map(rows -> {
            List<UUID> ids = new ArrayList<>(rows.size());
            rows.forEach(row -> ids.add(row.getUUID(0)));
            return ids;
        });
    }

    private static List<CatalogAnnouncement> announcements(RowSet<Row> rows, UUID partner) {
        List<CatalogAnnouncement> found = new ArrayList<>(rows.size());
        for (Row row : rows) {
            found.add(new CatalogAnnouncement(row.getUUID(0), row.getString(1), row.getUUID(2), row.getInteger(3),
                    row.getString(4), row.getString(5), row.getString(6), row.getLocalDate(7), row.getLocalDate(8),
                    List.of(row.getArrayOfStrings(9)), row.getString(10),
                    CatalogEarning.of(EarningColumn.read(row.getString(15)), partner), instant(row, 11),
                    instant(row, 12),
                    row.getBoolean(13), instant(row, 14)));
        }
        return found;
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
