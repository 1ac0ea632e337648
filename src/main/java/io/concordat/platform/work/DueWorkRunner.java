package io.concordat.platform.work;

import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.time.BusinessClock;

/**
 * Does due work, one piece per transaction. Any number of instances share the list: a piece that another instance holds
 * is skipped. A piece that fails is put off, longer each time, and the reason is logged.
 */
@ApplicationScoped
public class DueWorkRunner {

    private static final Logger LOG = Logger.getLogger(DueWorkRunner.class);
    private static final String CLAIM = """
            delete from due_work where (vendor_id, kind, subject_id) = (
              select vendor_id, kind, subject_id from due_work where due_at <= $1 and kind = any($2)
               order by due_at limit 1 for update skip locked)
            returning vendor_id, kind, subject_id""";
    private static final String PUT_OFF = """
            update due_work set attempts = attempts + 1,
                   due_at = $4::timestamptz + least(attempts + 1, 30) * interval '10 seconds'
             where vendor_id = $1 and kind = $2 and subject_id = $3""";

    private record Piece(int vendorId, String kind, UUID subjectId) {
    }

    private final UnitOfWork work;
    private final Pool pool;
    private final VendorDirectory vendors;
    private final BusinessClock clock;
    private final Map<String, DueWorkHandler> handlers;

    DueWorkRunner(UnitOfWork work, Pool pool, VendorDirectory vendors, BusinessClock clock,
            @Any Instance<DueWorkHandler> handlers) {
        this.work = work;
        this.pool = pool;
        this.vendors = vendors;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(DueWorkHandler::kind, Function.identity()));
    }

    /** Does everything that is due, then returns. */
    @Scheduled(every = "${concordat.due-work.every:2s}", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return next().chain(worked -> worked ? run() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> next() {
        Piece[] claimed = new Piece[1];
        return work.claimed(connection -> claim(connection).invoke(piece -> claimed[0] = piece.orElse(null)),
                piece -> vendors.require(piece.vendorId()),
                piece -> unit -> handlers.get(piece.kind()).handle(unit, piece.subjectId())).onFailure()
                .recoverWithUni(failure -> putOff(claimed[0], failure));
    }

    private Uni<Optional<Piece>> claim(SqlConnection connection) {
        return connection.preparedQuery(CLAIM)
                .execute(Tuple.of(now(), handlers.keySet().toArray(String[]::new))).map(rows -> {
                    Iterator<Row> row = rows.iterator();
                    return row.hasNext() ? Optional.of(piece(row.next())) : Optional.empty();
                });
    }

    private Uni<Boolean> putOff(Piece piece, Throwable failure) {
        if (piece == null) {
            LOG.warnf("Due work cannot be looked up just now: %s", failure.toString());
            return Uni.createFrom().item(false);
        }
        LOG.errorf(failure, "Due work %s of %s failed and is put off", piece.kind(), piece.subjectId());
        return pool.preparedQuery(PUT_OFF)
                .execute(Tuple.of(piece.vendorId(), piece.kind(), piece.subjectId(), now())).replaceWith(true)
                .onFailure().invoke(away -> LOG.warnf("Nor can it be put off; it stays due: %s", away.toString()))
                .onFailure().recoverWithItem(false);
    }

    private Object now() {
        return clock.system().atOffset(ZoneOffset.UTC);
    }

    private static Piece piece(Row row) {
        return new Piece(row.getInteger(0), row.getString(1), row.getUUID(2));
    }
}
