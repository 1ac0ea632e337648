package io.concordat.partner;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.Unit;

/** The SQL of a partner's dated attributes. The partner's row is locked by whoever changes its periods. */
final class AttributePeriodTable {

    private static final String COLUMNS = """
            select partner_id, valid_from, valid_to, type, tier, region, segments, recorded_at, recorded_by
              from partner_attribute_period where vendor_id = $1
            """;
    private static final String OF = COLUMNS + "and partner_id = any($2) order by partner_id, valid_from desc";
    private static final String PAGE = COLUMNS
            + "and partner_id = $2 and ($3::date is null or valid_from < $3) order by valid_from desc limit $4";
    private static final String CURRENT = """
            select valid_from from partner_attribute_period
             where vendor_id = $1 and partner_id = $2 and valid_to is null""";
    private static final String INSERT = """
            insert into partner_attribute_period (vendor_id, partner_id, valid_from, type, tier, region, segments,
                                                  recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String REPLACE = """
            update partner_attribute_period set type = $4, tier = $5, region = $6, segments = $7, recorded_at = $8,
                   recorded_by = $9
             where vendor_id = $1 and partner_id = $2 and valid_from = $3""";
    private static final String CLOSE = """
            update partner_attribute_period set valid_to = $3
             where vendor_id = $1 and partner_id = $2 and valid_to is null""";

    private AttributePeriodTable() {
    }

    static Uni<Void> open(Unit unit, UUID partnerId, Attributes attributes, LocalDate from) {
        return write(unit, INSERT, partnerId, attributes, from);
    }

    /** Closes the current period and opens the next one; on the current one's first day the two are the same. */
    static Uni<Void> change(Unit unit, UUID partnerId, Attributes attributes, LocalDate from) {
        return unit.select(CURRENT, unit.vendorId(), partnerId).chain(rows -> {
            LocalDate began = (LocalDate) rows.get(0)[0];
            if (from.isBefore(began)) {
                throw DomainException.invalid("attributesValidFrom", "valid-from-too-early",
                        "The current attributes hold since " + began + "; new ones cannot begin before that day.");
            }
            return from.equals(began)
                    ? write(unit, REPLACE, partnerId, attributes, from)
                    : unit.update(CLOSE, unit.vendorId(), partnerId, from)
                            .chain(() -> write(unit, INSERT, partnerId, attributes, from));
        });
    }

    /** @return the newest periods first, up to one more than the page has */
    static Uni<List<AttributePeriod>> list(SqlUnit unit, UUID partnerId, LocalDate before, PageRequest page) {
        return unit.query(PAGE, unit.vendorId(), partnerId, before, page.fetch()).map(rows -> {
            List<AttributePeriod> periods = new ArrayList<>(rows.size());
            rows.forEach(row -> periods.add(period(unit, row)));
            return periods;
        });
    }

    /** @return the periods of each partner that has some, newest first */
    static Uni<Map<UUID, List<AttributePeriod>>> of(SqlUnit unit, List<UUID> partnerIds) {
        return unit.query(OF, unit.vendorId(), partnerIds.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, List<AttributePeriod>> periods = new HashMap<>();
            rows.forEach(row -> periods.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                    .add(period(unit, row)));
            return periods;
        });
    }

    private static Uni<Void> write(Unit unit, String sql, UUID partnerId, Attributes attributes, LocalDate from) {
        return unit.update(sql, unit.vendorId(), partnerId, from, attributes.type().name(), attributes.tier(),
                attributes.region(), attributes.segments().toArray(String[]::new),
                unit.now().atOffset(ZoneOffset.UTC), unit.by().subject()).replaceWithVoid();
    }

    private static AttributePeriod period(Unit unit, Row row) {
        return new AttributePeriod(row.getLocalDate(1), row.getLocalDate(2), PartnerType.valueOf(row.getString(3)),
                row.getString(4), row.getString(5), List.of(row.getArrayOfStrings(6)),
                row.getOffsetDateTime(7).toInstant(), unit.by().isPartner() ? null : row.getString(8));
    }
}
