package io.concordat.deal.team;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.deal.intake.ParticipantRole;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** The SQL of invitations. */
@ApplicationScoped
class InvitationTable {

    private static final String SELECT = """
            select id, registration_id, from_partner, to_partner, role, message, snapshot_name, status, invited_by, invited_at,
                   expires_at, ended_by, ended_at, reason, revision
              from deal_invitation where vendor_id = $1
            """;
    private static final String FIND = SELECT + "and id = $2";
    private static final String HOLD = FIND + " for update";
    private static final String HOLD_FREE = HOLD + " skip locked";
    private static final String HOLD_OPEN = SELECT
            + "and registration_id = $2 and status = 'INVITED' order by id for update";
    private static final String LIST = SELECT + """
            and ($3::text is null or status = $3) and ($4::uuid is null or registration_id = $4)
            and ($5::uuid is null or id < $5) and %s order by id desc limit $2""";
    private static final String SENT = "from_partner is not distinct from $6";
    private static final String RECEIVED = "to_partner is not distinct from $6 and $4::uuid is null";
    private static final String EITHER = "(from_partner = $6 or to_partner = $6 and $4::uuid is null)";
    private static final String ALL = "$6::uuid is null";
    private static final String OF = """
            select i.* from unnest($2::uuid[]) asked(id)
             cross join lateral (%sand registration_id = asked.id order by id desc limit $3) i""".formatted(SELECT);
    private static final String INSERT = """
            insert into deal_invitation (vendor_id, id, registration_id, from_partner, to_partner, role, message,
                   snapshot_name, status, invited_by, invited_at, expires_at, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 'INVITED', $9, $10, $11, 1)""";
    private static final String END = """
            update deal_invitation set status = $3, ended_by = $4, ended_at = $5, reason = $6, revision = $7
             where vendor_id = $1 and id = $2""";

    Uni<Optional<InvitationView>> find(SqlUnit unit, UUID id) {
        return one(unit.query(FIND, unit.vendorId(), id));
    }

    /** Finds it and keeps others from changing it until the transaction ends. */
    Uni<Optional<InvitationView>> hold(SqlUnit unit, UUID id) {
        return one(unit.query(HOLD, unit.vendorId(), id));
    }

    /** As {@link #hold}, but empty when somebody else holds it. */
    Uni<Optional<InvitationView>> holdFree(SqlUnit unit, UUID id) {
        return one(unit.query(HOLD_FREE, unit.vendorId(), id));
    }

    /** @return those of a registration that wait for an answer, held */
    Uni<List<InvitationView>> holdOpen(SqlUnit unit, UUID registrationId) {
        return unit.query(HOLD_OPEN, unit.vendorId(), registrationId).map(InvitationTable::views);
    }

    /** @return newest first; a partner finds those that it sent or received, and of the latter no registration */
    Uni<List<InvitationView>> list(SqlUnit unit, InvitationFilter filter, PageRequest page) {
        Caller by = unit.by();
        String side = filter.direction() == null
                ? by.isPartner() ? EITHER : ALL
                : filter.direction() == Direction.SENT
                        ? SENT
                        : by.isPartner() ? RECEIVED : "to_partner is not distinct from $6";
        return unit.query(LIST.formatted(side), unit.vendorId(), page.fetch(),
                filter.status() == null ? null : filter.status().name(), filter.registrationId(), page.afterId(),
                by.partnerId()).map(InvitationTable::views);
    }

    /** @return the newest of each registration, newest first; one statement */
    Uni<List<InvitationView>> of(SqlUnit unit, List<UUID> registrationIds, int each) {
        return unit.query(OF, unit.vendorId(), registrationIds.toArray(UUID[]::new), each)
                .map(InvitationTable::views);
    }

    /** Fails as CONFLICT {@code invitation-open} while another one of the same party and role waits for its answer. */
    Uni<Void> insert(SqlUnit unit, InvitationView sent) {
        return unit.update(INSERT, unit.vendorId(), sent.id(), sent.registrationId(), TeamMember.partner(sent.from()),
                TeamMember.partner(sent.to()), sent.role().name(), sent.message(), sent.snapshotName().name(),
                sent.invitedBy(), utc(sent.invitedAt()), utc(sent.expiresAt()))
                .onFailure(e -> Failures.isConstraint(e, "deal_invitation_one_open"))
                .transform(e -> DomainException.of(Kind.CONFLICT, "invitation-open",
                        "Another invitation of this party in this role waits for its answer."))
                .replaceWithVoid();
    }

    Uni<Void> end(SqlUnit unit, InvitationView ended) {
        return unit.update(END, unit.vendorId(), ended.id(), ended.status().name(), ended.endedBy(),
                utc(ended.endedAt()), ended.reason(), ended.revision()).replaceWithVoid();
    }

    private static Uni<Optional<InvitationView>> one(Uni<RowSet<Row>> found) {
        return found.map(rows -> views(rows).stream().findFirst());
    }

    private static List<InvitationView> views(RowSet<Row> rows) {
        List<InvitationView> views = new ArrayList<>(rows.size());
        for (Row r : rows) {
            views.add(new InvitationView(r.getUUID(0), r.getUUID(1), TeamMember.name((UUID) r.getValue(2)),
                    TeamMember.name((UUID) r.getValue(3)), ParticipantRole.valueOf(r.getString(4)), r.getString(5),
                    SnapshotName.valueOf(r.getString(6)), InvitationStatus.valueOf(r.getString(7)), r.getString(8),
                    instant(r, 9), instant(r, 10), r.getString(11), instant(r, 12), r.getString(13),
                    r.getInteger(14)));
        }
        return views;
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
