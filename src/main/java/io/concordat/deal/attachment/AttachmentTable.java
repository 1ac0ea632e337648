package io.concordat.deal.attachment;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;

/** The SQL of attachments. */
final class AttachmentTable {

    private static final String SELECT = """
            select a.id, d.id, a.name, a.media_type, a.size, a.sha256, a.kind, a.description, a.internal, a.from_partner,
                   a.created_at, a.revision, a.content_id, a.frozen
              from deal_attachment a
              join deal_registration d on d.vendor_id = a.vendor_id and d.no = a.registration_no
             where a.vendor_id = $1""";
    private static final String OF = SELECT
            + " and d.id = any($2) and (not $3 or not a.internal) order by a.registration_no, a.id";
    private static final String FIND = SELECT + " and d.id = $2 and a.id = $3 and (not $4 or not a.internal)";
    private static final String COUNT = """
            select count(*) from deal_attachment where vendor_id = $1 and registration_no = $2""";
    private static final String INSERT = """
            insert into deal_attachment (vendor_id, id, registration_no, content_id, name, media_type, size, sha256, kind,
                   description, internal, from_partner, created_by, created_at, frozen, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, false, 1)""";
    private static final String DESCRIBE = """
            update deal_attachment set kind = $3, description = $4, internal = $5, revision = revision + 1
             where vendor_id = $1 and id = $2""";
    private static final String FREEZE = """
            update deal_attachment set frozen = true where vendor_id = $1 and registration_no = $2 and not frozen""";
    private static final String DELETE = "delete from deal_attachment where vendor_id = $1 and id = $2";

    private AttachmentTable() {
    }

    /** @return what the caller may see of the registrations' attachments, oldest first; one statement */
    static Uni<List<AttachmentView>> of(SqlUnit unit, List<UUID> registrationIds) {
        return unit.query(OF, unit.vendorId(), registrationIds.toArray(UUID[]::new), unit.by().isPartner())
                .map(rows -> rows(rows).stream().map(AttachmentRow::view).toList());
    }

    /** @return the attachment, when it is the registration's and the caller may see it */
    static Uni<Optional<AttachmentRow>> find(SqlUnit unit, UUID registrationId, UUID id) {
        return unit.query(FIND, unit.vendorId(), registrationId, id, unit.by().isPartner())
                .map(rows -> rows(rows).stream().findFirst());
    }

    static Uni<Long> count(SqlUnit unit, long registrationNo) {
        return unit.query(COUNT, unit.vendorId(), registrationNo).map(rows -> rows.iterator().next().getLong(0));
    }

    static Uni<Void> insert(SqlUnit unit, long registrationNo, AttachmentRow row) {
        AttachmentView view = row.view();
        return unit.update(INSERT, unit.vendorId(), view.id(), registrationNo, row.contentId(), view.name(),
                view.mediaType(), view.size(), view.sha256(), view.kind().name(), view.description(), view.internal(),
                view.fromPartner(), unit.by().subject(), view.createdAt().atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    static Uni<Void> describe(SqlUnit unit, UUID id, AboutAttachment about) {
        return unit.update(DESCRIBE, unit.vendorId(), id, about.kind().name(), about.description(), about.internal())
                .replaceWithVoid();
    }

    static Uni<Void> freeze(SqlUnit unit, long registrationNo) {
        return unit.update(FREEZE, unit.vendorId(), registrationNo).replaceWithVoid();
    }

    static Uni<Void> delete(SqlUnit unit, UUID id) {
        return unit.update(DELETE, unit.vendorId(), id).replaceWithVoid();
    }

    private static List<AttachmentRow> rows(RowSet<Row> rows) {
        List<AttachmentRow> found = new ArrayList<>(rows.size());
        for (Row row : rows) {
            UUID id = row.getUUID(0);
            UUID registrationId = row.getUUID(1);
            found.add(new AttachmentRow(new AttachmentView(id, registrationId, row.getString(2), row.getString(3),
                    row.getInteger(4), row.getString(5), AttachmentKind.valueOf(row.getString(6)), row.getString(7),
                    row.getBoolean(8), row.getBoolean(9), contentPath(registrationId, id),
                    row.getOffsetDateTime(10).toInstant(), row.getInteger(11)), row.getUUID(12),
                    row.getBoolean(13)));
        }
        return found;
    }

    static String contentPath(UUID registrationId, UUID id) {
        return path(registrationId, id) + "/content";
    }

    static String path(UUID registrationId, UUID id) {
        return "/v1/deal-registrations/" + registrationId + "/attachments/" + id;
    }
}
