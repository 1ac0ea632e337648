package io.concordat.catalog.enrollment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/** The SQL of enrollments. A partner sees its own, without the reason of an end. */
final class EnrollmentTable {

    private static final String SELECT = """
            select e.id, e.program_id, e.partner_id, e.starts_on, e.ends_on,
                   case when $2::uuid is null then e.end_reason end, e.recorded_at, e.revision
              from enrollment e
             where e.vendor_id = $1 and ($2::uuid is null or e.partner_id = $2)
            """;
    private static final String FIND = SELECT + "and e.id = $3";
    private static final String FIND_LOCKED = FIND + " for no key update";
    private static final String LIST = SELECT + """
            and ($3::uuid is null or e.program_id = $3) and ($4::uuid is null or e.partner_id = $4)
            and ($5::uuid is null or e.id < $5)
            order by e.id desc limit $6""";
    private static final String INSERT = """
            insert into enrollment (vendor_id, id, program_id, partner_id, starts_on, ends_on, recorded_at,
                   recorded_by, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String END = """
            update enrollment set ends_on = $3, end_reason = $4, revision = $5 where vendor_id = $1 and id = $2""";

    private EnrollmentTable() {
    }

    static Uni<Optional<EnrollmentView>> find(SqlUnit unit, UUID id) {
        return first(unit.query(FIND, unit.vendorId(), unit.by().partnerId(), id));
    }

    static Uni<Optional<EnrollmentView>> findLocked(SqlUnit unit, UUID id) {
        return first(unit.query(FIND_LOCKED, unit.vendorId(), unit.by().partnerId(), id));
    }

    /** @return newest first; of any program or partner where that filter is {@code null} */
    static Uni<List<EnrollmentView>> list(SqlUnit unit, UUID programId, UUID partnerId, UUID after, int limit) {
        return unit.query(LIST, unit.vendorId(), unit.by().partnerId(), programId, partnerId, after, limit)
                .map(EnrollmentTable::enrollments);
    }

    static Uni<Void> insert(SqlUnit unit, EnrollmentView enrollment) {
        return unit.update(INSERT, unit.vendorId(), enrollment.id(), enrollment.programId(), enrollment.partnerId(),
                enrollment.startsOn(), enrollment.endsOn(), enrollment.recordedAt().atOffset(ZoneOffset.UTC),
                unit.by().subject(), enrollment.revision())
                .onFailure(failure -> Failures.isConstraint(failure, "enrollment_once_a_day"))
                .transform(failure -> DomainException.of(Kind.CONFLICT, "already-enrolled",
                        "The partner is enrolled in the program on some of these days already."))
                .replaceWithVoid();
    }

    static Uni<Void> end(SqlUnit unit, UUID id, LocalDate endsOn, String reason, int revision) {
        return unit.update(END, unit.vendorId(), id, endsOn, reason, revision).replaceWithVoid();
    }

    private static Uni<Optional<EnrollmentView>> first(Uni<RowSet<Row>> rows) {
        return rows.map(found -> enrollments(found).stream().findFirst());
    }

    private static List<EnrollmentView> enrollments(RowSet<Row> rows) {
        List<EnrollmentView> enrollments = new ArrayList<>(rows.size());
        for (Row row : rows) {
            enrollments.add(new EnrollmentView(row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getLocalDate(3),
                    row.getLocalDate(4), row.getString(5), row.getOffsetDateTime(6).toInstant(), row.getInteger(7)));
        }
        return enrollments;
    }
}
