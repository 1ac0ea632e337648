package io.concordat.partner.user;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of partners' users; a partner-side caller finds those of its own partner alone. */
final class PartnerUserTable {

    private static final String SELECT = """
            select u.id, u.partner_id, u.person_id, p.first_name, p.last_name, p.email, p.phone, p.title, u.role,
                   u.status, u.created_at, u.revision
              from partner_user u join person p on p.vendor_id = u.vendor_id and p.id = u.person_id
             where u.vendor_id = $1 and ($2::uuid is null or u.partner_id = $2)
            """;
    private static final String FIND = SELECT + "and u.id = $3";
    private static final String LOCK = FIND + " for no key update of u";
    private static final String LIST = SELECT
            + "and u.partner_id = $3 and ($4::uuid is null or u.id < $4) order by u.id desc limit $5";
    private static final String INSERT = """
            insert into partner_user (vendor_id, id, partner_id, person_id, role, status, created_at, revision)
            values ($1, $2, $3, $4, $5, $6, $7, 1)""";
    private static final String UPDATE = """
            update partner_user set role = $3, status = $4, revision = revision + 1 where vendor_id = $1 and id = $2""";
    private static final String DISABLE = """
            update partner_user set status = 'DISABLED', revision = revision + 1
             where vendor_id = $1 and person_id = $2 and status <> 'DISABLED'""";

    private PartnerUserTable() {
    }

    static Uni<Optional<PartnerUserView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), unit.by().partnerId(), id)
                .map(rows -> views(rows).stream().findFirst());
    }

    /** Like {@link #find}, and keeps others from changing the user until the transaction ends. */
    static Uni<Optional<PartnerUserView>> lock(SqlUnit unit, UUID id) {
        return unit.query(LOCK, unit.vendorId(), unit.by().partnerId(), id)
                .map(rows -> views(rows).stream().findFirst());
    }

    static Uni<List<PartnerUserView>> list(SqlUnit unit, UUID partnerId, PageRequest page) {
        return unit.query(LIST, unit.vendorId(), unit.by().partnerId(), partnerId, page.afterId(), page.fetch())
                .map(PartnerUserTable::views);
    }

    static Uni<Void> insert(SqlUnit unit, PartnerUserView user) {
        return unit.update(INSERT, unit.vendorId(), user.id(), user.partnerId(), user.personId(), user.role().name(),
                user.status().name(), user.createdAt().atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    static Uni<Void> update(SqlUnit unit, PartnerUserView user) {
        return unit.update(UPDATE, unit.vendorId(), user.id(), user.role().name(), user.status().name())
                .replaceWithVoid();
    }

    /** Disables the user behind whom there is nobody any more. */
    static Uni<Void> disable(SqlUnit unit, UUID personId) {
        return unit.update(DISABLE, unit.vendorId(), personId).replaceWithVoid();
    }

    private static List<PartnerUserView> views(RowSet<Row> rows) {
        List<PartnerUserView> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            views.add(new PartnerUserView(row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getString(3),
                    row.getString(4), row.getString(5), row.getString(6), row.getString(7),
                    PartnerUserRole.valueOf(row.getString(8)), PartnerUserStatus.valueOf(row.getString(9)),
                    row.getOffsetDateTime(10).toInstant(), row.getInteger(11)));
        }
        return views;
    }
}
