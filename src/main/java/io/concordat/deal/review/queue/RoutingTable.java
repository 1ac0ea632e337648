package io.concordat.deal.review.queue;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of the routing: one row a vendor. */
@ApplicationScoped
class RoutingTable {

    private static final String FIND = "select rules::text, default_queue, revision from review_routing where vendor_id = $1";
    private static final String HOLD = FIND + " for update";
    private static final String INSERT = """
            insert into review_routing (vendor_id, rules, default_queue, revision) values ($1, $2, $3, 1)
            on conflict do nothing""";
    private static final String UPDATE = """
            update review_routing set rules = $2, default_queue = $3, revision = revision + 1 where vendor_id = $1""";
    private static final TypeReference<List<ReviewRule>> RULES = new TypeReference<>() {
    };

    private final QueueJson json;

    RoutingTable(QueueJson json) {
        this.json = json;
    }

    /** @return the routing; without rules while nobody has written it */
    Uni<ReviewRoutingView> find(SqlUnit unit) {
        return find(unit, FIND).map(found -> found.orElse(ReviewRoutingView.STANDARD));
    }

    /** Finds the stored one and keeps others from changing it until this transaction ends. */
    Uni<Optional<ReviewRoutingView>> hold(SqlUnit unit) {
        return find(unit, HOLD);
    }

    /** @return whether it was stored; not when another request stored one in the meantime */
    Uni<Boolean> insert(SqlUnit unit, ReviewRoutingView routing) {
        return unit.update(INSERT, unit.vendorId(), json.write(routing.rules()), routing.defaultQueue())
                .map(rows -> rows == 1);
    }

    Uni<Void> update(SqlUnit unit, ReviewRoutingView routing) {
        return unit.update(UPDATE, unit.vendorId(), json.write(routing.rules()), routing.defaultQueue())
                .replaceWithVoid();
    }

    private Uni<Optional<ReviewRoutingView>> find(SqlUnit unit, String sql) {
        return unit.query(sql, unit.vendorId()).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new ReviewRoutingView(json.read(row.getString(0), RULES), row.getString(1),
                        row.getInteger(2)));
            }
            return Optional.empty();
        });
    }
}
