package io.concordat.deal.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.deal.review.queue.EscalationRole;
import io.concordat.platform.work.SqlUnit;

/** The SQL of reviews. */
final class ReviewTable {

    private static final String COLUMNS = """
            registration_id, round, state, queue_code, rule_name, routed_at, reviewer, assigned_at, escalated_to, due_at,
            closed_at, revision""";
    private static final String OF = "select %s from review_case where vendor_id = $1 and registration_id = any($2)"
            .formatted(COLUMNS);
    private static final String HOLD = """
            select %s from review_case where vendor_id = $1 and registration_id = $2 for update""".formatted(COLUMNS);
    private static final String HOLD_FREE = HOLD + " skip locked";
    private static final String EXISTS = """
            select exists (select from review_case where vendor_id = $1 and registration_id = $2)""";
    private static final String WORKLIST = """
            select %s from review_case
             where vendor_id = $1 and queue_code = $2 and state = $3 and ($4::text is null or reviewer = $4)
               and ($5::bool is null or (reviewer is not null) = $5) and ($9::text is null or escalated_to = $9)
               and ($6::text is null or (coalesce(due_at, 'infinity'::timestamptz), registration_id)
                                        > ($6::text::timestamptz, $7::uuid))
             order by coalesce(due_at, 'infinity'::timestamptz), registration_id limit $8""".formatted(COLUMNS);
    private static final String UPDATE = """
            update review_case set round = $3, state = $4, queue_code = $5, rule_name = $6, routed_at = $7, reviewer = $8,
                   assigned_at = $9, escalated_to = $10, due_at = $11, closed_at = $12, revision = $13
             where vendor_id = $1 and registration_id = $2""";

    private ReviewTable() {
    }

    /** Finds the review and keeps others from changing it until the transaction ends. */
    static Uni<Optional<Review>> hold(SqlUnit unit, UUID registrationId) {
        return unit.query(HOLD, unit.vendorId(), registrationId).map(rows -> reviews(rows).stream().findFirst());
    }

    /** As {@link #hold}, but finds nothing when somebody else holds it, instead of waiting. */
    static Uni<Optional<Review>> holdFree(SqlUnit unit, UUID registrationId) {
        return unit.query(HOLD_FREE, unit.vendorId(), registrationId).map(rows -> reviews(rows).stream().findFirst());
    }

    static Uni<Boolean> exists(SqlUnit unit, UUID registrationId) {
        return unit.query(EXISTS, unit.vendorId(), registrationId).map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** @return the reviews of those registrations that came to one, in no particular order; one statement */
    static Uni<List<Review>> of(SqlUnit unit, Collection<UUID> registrationIds) {
        return unit.query(OF, unit.vendorId(), registrationIds.toArray(UUID[]::new)).map(ReviewTable::reviews);
    }

    /** @return in the order of their deadlines, those without one last */
    static Uni<List<Review>> worklist(SqlUnit unit, String queue, WorklistFilter filter, WorklistPosition after,
            int limit) {
        return unit.query(WORKLIST, unit.vendorId(), queue, filter.state().name(), filter.reviewer(), filter.taken(),
                after == null ? null : after.time(), after == null ? null : after.registrationId(), limit,
                filter.escalatedTo() == null ? null : filter.escalatedTo().name())
                .map(ReviewTable::reviews);
    }

    static Uni<Void> update(SqlUnit unit, Review review) {
        return unit.update(UPDATE, values(unit, review)).replaceWithVoid();
    }

    /** @return the values of a row in the order of its columns, the vendor first */
    static Object[] values(SqlUnit unit, Review review) {
        return new Object[]{unit.vendorId(), review.registrationId(), review.round(), review.state().name(),
                review.queue(), review.rule(), utc(review.routedAt()), review.reviewer(), utc(review.assignedAt()),
                review.escalatedTo() == null ? null : review.escalatedTo().name(), utc(review.dueAt()),
                utc(review.closedAt()), review.revision()};
    }

    private static List<Review> reviews(RowSet<Row> rows) {
        List<Review> reviews = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String role = row.getString(8);
            reviews.add(new Review(row.getUUID(0), row.getInteger(1), ReviewState.valueOf(row.getString(2)),
                    row.getString(3), row.getString(4), instant(row, 5), row.getString(6), instant(row, 7),
                    role == null ? null : EscalationRole.valueOf(role), instant(row, 9), instant(row, 10),
                    row.getInteger(11)));
        }
        return reviews;
    }

    private static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
