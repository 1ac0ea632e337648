package io.concordat.deal.review.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;

/** The SQL of review queues. */
@ApplicationScoped
class QueueTable {

    private static final String COLUMNS = "code, name, calendar_code, targets::text, revision";
    private static final String FIND = "select %s from review_queue where vendor_id = $1 and code = $2"
            .formatted(COLUMNS);
    private static final String HOLD = FIND + " for update";
    private static final String LIST = """
            select * from (select %s from review_queue where vendor_id = $1
                           union all
                           select $4, $5, $6, $7::jsonb::text, 0
                            where not exists (select from review_queue where vendor_id = $1 and code = $4)) queue
             where $2::text is null or code > $2 order by code limit $3""".formatted(COLUMNS);
    private static final String KNOWN = "select code from review_queue where vendor_id = $1 and code = any($2)";
    private static final String INSERT = """
            insert into review_queue (vendor_id, code, name, calendar_code, targets, revision)
            values ($1, $2, $3, $4, $5, 1) on conflict do nothing""";
    private static final String UPDATE = """
            update review_queue set name = $3, calendar_code = $4, targets = $5, revision = revision + 1
             where vendor_id = $1 and code = $2""";
    private static final TypeReference<List<ReviewTarget>> TARGETS = new TypeReference<>() {
    };

    private final QueueJson json;

    QueueTable(QueueJson json) {
        this.json = json;
    }

    /** @return the queue, also the standard one that nobody has written yet */
    Uni<Optional<ReviewQueueView>> find(SqlUnit unit, String code) {
        return unit.query(FIND, unit.vendorId(), code).map(rows -> queues(rows).stream().findFirst()
                .or(() -> Optional.of(ReviewQueueView.STANDARD).filter(queue -> queue.code().equals(code))));
    }

    /** Finds a stored one and keeps others from changing it until this transaction ends. */
    Uni<Optional<ReviewQueueView>> hold(SqlUnit unit, String code) {
        return unit.query(HOLD, unit.vendorId(), code).map(rows -> queues(rows).stream().findFirst());
    }

    /** @return in the order of the codes, the standard one among them while nobody has written it */
    Uni<List<ReviewQueueView>> list(SqlUnit unit, String after, int limit) {
        ReviewQueueView standard = ReviewQueueView.STANDARD;
        return unit.query(LIST, unit.vendorId(), after, limit, standard.code(), standard.name(), standard.calendar(),
                json.write(standard.targets())).map(this::queues);
    }

    /** @return which of the codes are queues; the standard one always is */
    Uni<Set<String>> known(SqlUnit unit, Collection<String> codes) {
        return unit.query(KNOWN, unit.vendorId(), codes.toArray(String[]::new)).map(rows -> {
            Set<String> known = new HashSet<>(Set.of(ReviewQueueView.DEFAULT));
            rows.forEach(row -> known.add(row.getString(0)));
            return known;
        });
    }

    /** @return whether it was stored; not when another request stored the code in the meantime */
    Uni<Boolean> insert(SqlUnit unit, ReviewQueueView queue) {
        return write(unit, INSERT, queue).map(rows -> rows == 1);
    }

    Uni<Void> update(SqlUnit unit, ReviewQueueView queue) {
        return write(unit, UPDATE, queue).replaceWithVoid();
    }

    private Uni<Integer> write(SqlUnit unit, String sql, ReviewQueueView queue) {
        return unit.update(sql, unit.vendorId(), queue.code(), queue.name(), queue.calendar(),
                json.write(queue.targets()));
    }

    private List<ReviewQueueView> queues(RowSet<Row> rows) {
        List<ReviewQueueView> queues = new ArrayList<>(rows.size());
        for (Row row : rows) {
            queues.add(new ReviewQueueView(row.getString(0), row.getString(1), row.getString(2),
                    json.read(row.getString(3), TARGETS), row.getInteger(4)));
        }
        return queues;
    }
}
