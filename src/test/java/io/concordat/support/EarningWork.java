package io.concordat.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.quarkus.arc.Arc;

import io.concordat.earning.due.DuePartners;
import io.concordat.platform.work.DueWorkRunner;

/** The background work of evaluations, done now. */
public final class EarningWork {

    private static final int MOST_ROUNDS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String UNREAD = """
            select count(*) from outbox_event e
             where e.vendor_id = $1 and not exists (
               select from earning_cursor c
                where c.vendor_id = $1 and (e.written_by, e.id) <= (c.written_by, c.event_id))""";

    private EarningWork() {
    }

    /** Lets the background work finish all evaluations that wait for a vendor. */
    public static void finish(int vendorId) {
        int rounds = 0;
        List<Object[]> due = due(vendorId);
        while (!due.isEmpty()) {
            assertThat(rounds++).as("rounds of background work").isLessThan(MOST_ROUNDS);
            Sql.asNobody("""
                    insert into due_work (vendor_id, kind, subject_id, due_at)
                    select $1, $2, p, $4 from unnest($3::uuid[]) p on conflict do nothing""", vendorId,
                    DuePartners.EVALUATION, due.stream().map(row -> (UUID) row[0]).sorted().toArray(UUID[]::new),
                    Instant.now().atOffset(ZoneOffset.UTC));
            Arc.container().instance(DueWorkRunner.class).get().run().await().indefinitely();
            due = due(vendorId);
        }
    }

    /**
     * Lets the background work do what days that passed have made due. It may have evaluated a fact just before the clock was
     * moved, and the days for which it then asked for another look are told by the clock of the system.
     */
    public static void catchUp(int vendorId) {
        finish(vendorId);
        Sql.asNobody("update due_work set due_at = '2020-01-01' where vendor_id = $1 and kind = 'earning-maturity'",
                vendorId);
        Arc.container().instance(DueWorkRunner.class).get().run().await().indefinitely();
        finish(vendorId);
    }

    /** Lets the background work read what happened in the rooms below, and finish the evaluations. */
    public static void readEvents(int vendorId) {
        // Events are read when no transaction that is still open could write an earlier one; any other work may have one open.
        Instant last = Instant.now().plus(PATIENCE);
        do {
            Sql.asNobody("update due_work set due_at = '2020-01-01' where vendor_id = $1 and kind = 'earning-events'",
                    vendorId);
            Arc.container().instance(DueWorkRunner.class).get().run().await().indefinitely();
        } while (Sql.count(vendorId, UNREAD, vendorId) > 0 && Instant.now().isBefore(last));
        assertThat(Sql.count(vendorId, UNREAD, vendorId)).as("unread events").isZero();
        finish(vendorId);
    }

    private static List<Object[]> due(int vendorId) {
        return Sql.as(vendorId, "select distinct partner_id from earning_due where vendor_id = $1", vendorId);
    }
}
