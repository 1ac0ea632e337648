package io.concordat.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.security.Caller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL by which partners are read; a partner-side caller finds itself alone. */
final class PartnerTable {

    private static final String SELECT = """
            select id, name, type, tier, region, country, verticals, segments, parent_partner_id, external_reference,
                   web_domains, status, status_reason, created_at, revision from partner where vendor_id = $1
            """;
    private static final String BY_IDS = SELECT + "and id = any($2) and ($3::uuid is null or id = $3)";
    private static final String LIST = SELECT + """
            and ($2::uuid is null or id = $2) and ($3::text is null or status = $3) and ($4::text is null or type = $4)
            and ($5::text is null or tier = $5) and ($6::text is null or region = $6)
            and ($7::text is null or country = $7) and ($8::text is null or external_reference = $8)
            and ($9::uuid is null or id < $9) order by id desc limit $10""";

    private PartnerTable() {
    }

    static Uni<List<PartnerView>> byIds(SqlUnit unit, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return unit.query(BY_IDS, unit.vendorId(), ids.toArray(UUID[]::new), unit.by().partnerId())
                .map(rows -> views(unit.by(), rows));
    }

    static Uni<Optional<PartnerView>> find(SqlUnit unit, UUID id) {
        return byIds(unit, List.of(id)).map(found -> found.stream().findFirst());
    }

    static Uni<List<PartnerView>> list(SqlUnit unit, PartnerFilter filter, PageRequest page) {
        return unit.query(LIST, unit.vendorId(), unit.by().partnerId(), name(filter.status()), name(filter.type()),
                filter.tier(), filter.region(), filter.country(), filter.externalReference(), page.afterId(),
                page.fetch()).map(rows -> views(unit.by(), rows));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static List<PartnerView> views(Caller by, RowSet<Row> rows) {
        List<PartnerView> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            PartnerView view = view(row);
            views.add(by.isPartner() ? view.forItself() : view);
        }
        return views;
    }

    private static PartnerView view(Row row) {
        return new PartnerView(row.getUUID(0), row.getString(1), PartnerType.valueOf(row.getString(2)),
                row.getString(3), row.getString(4), row.getString(5), List.of(row.getArrayOfStrings(6)),
                List.of(row.getArrayOfStrings(7)), row.getUUID(8), row.getString(9),
                List.of(row.getArrayOfStrings(10)), PartnerStatus.valueOf(row.getString(11)), row.getString(12),
                row.getOffsetDateTime(13).toInstant(), row.getInteger(14));
    }
}
