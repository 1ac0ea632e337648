package io.concordat.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Caller;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class DueWorkTest {

    private static final String RECORD = """
            insert into idempotency_record (vendor_id, caller, key, fingerprint, status, body, recorded_at)
            values ($1, 'test', $2, $3, 200, $3, $4)""";

    @Inject
    UnitOfWork work;
    @Inject
    DueWorkRunner runner;
    @Inject
    TestWork handler;

    private final TestVendor vendor = TestVendor.create();

    @Test
    void everyPieceIsDoneOnceHoweverManyRunnersThereAre() {
        List<UUID> pieces = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pieces.add(UUID.randomUUID());
        }
        pieces.forEach(piece -> schedule(piece, Instant.now()));

        runAtOnce(4);

        assertThat(done(pieces)).isEqualTo(40);
        assertThat(pieces).allSatisfy(piece -> assertThat(due(piece)).isEmpty());
    }

    @Test
    void workIsNotDoneBeforeItsTime() {
        UUID piece = UUID.randomUUID();
        schedule(piece, Instant.now().plus(Duration.ofHours(1)));

        runAtOnce(1);

        assertThat(done(List.of(piece))).isZero();
        assertThat(due(piece)).hasSize(1);
    }

    @Test
    void askingAgainMovesTheTimeAndCancellingForgetsTheWork() {
        UUID moved = UUID.randomUUID();
        UUID cancelled = UUID.randomUUID();
        schedule(moved, Instant.now().plus(Duration.ofHours(1)));
        schedule(cancelled, Instant.now().plus(Duration.ofHours(1)));

        schedule(moved, Instant.now());
        change(unit -> DueWork.cancel(unit, TestWork.KIND, cancelled));
        runAtOnce(1);

        assertThat(done(List.of(moved))).isEqualTo(1);
        assertThat(due(cancelled)).isEmpty();
    }

    @Test
    void aPieceThatFailsLeavesNothingIsPutOffAndDoneLater() {
        UUID piece = UUID.randomUUID();
        UUID another = UUID.randomUUID();
        handler.fail(piece);
        schedule(piece, Instant.now().minusSeconds(5));
        schedule(another, Instant.now());

        runAtOnce(1);

        assertThat(done(List.of(piece))).as("the failed attempt is rolled back").isZero();
        assertThat(done(List.of(another))).as("the others go on").isEqualTo(1);
        Object[] putOff = due(piece).get(0);
        assertThat(putOff[1]).isEqualTo(1);
        assertThat(((OffsetDateTime) putOff[0]).toInstant()).isAfter(Instant.now().plusSeconds(3));

        handler.succeed(piece);
        Sql.asNobody("update due_work set due_at = now() - interval '1 second' where subject_id = $1", piece);
        runAtOnce(2);
        assertThat(done(List.of(piece))).isEqualTo(1);
        assertThat(due(piece)).isEmpty();
    }

    @Test
    void workThatWasAskedForByAFailedUseCaseIsNotThere() {
        UUID piece = UUID.randomUUID();

        work.write(command(), unit -> DueWork.schedule(unit, TestWork.KIND, piece, Instant.now())
                .chain(() -> Uni.createFrom().<Outcome<String>>failure(new IllegalStateException("too late"))))
                .onFailure().recoverWithNull().await().indefinitely();

        assertThat(due(piece)).isEmpty();
    }

    @Test
    void oldIdempotencyRecordsAreDeletedEveryHourAndYoungOnesKept() {
        record("old", Duration.ofHours(49));
        record("young", Duration.ofHours(47));
        Sql.asNobody("update due_work set due_at = now() - interval '1 second' where vendor_id = $1 and kind = $2",
                vendor.id(), VendorDirectory.CARE_KIND);

        runAtOnce(1);

        assertThat(Sql.as(vendor.id(), "select key from idempotency_record where vendor_id = $1", vendor.id()))
                .extracting(row -> row[0]).containsExactly("young");
        Object[] next = Sql.asNobody("select due_at from due_work where vendor_id = $1 and kind = $2", vendor.id(),
                VendorDirectory.CARE_KIND).get(0);
        assertThat(((OffsetDateTime) next[0]).toInstant())
                .isBetween(Instant.now().plus(Duration.ofMinutes(59)), Instant.now().plus(Duration.ofMinutes(61)));
    }

    private void record(String key, Duration age) {
        Sql.as(vendor.id(), RECORD, vendor.id(), key, Buffer.buffer("{}"), OffsetDateTime.now().minus(age));
    }

    /** The service's own schedule may run besides: then there is one runner more. */
    private void runAtOnce(int runners) {
        List<Uni<Void>> runs = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            runs.add(runner.run());
        }
        Uni.join().all(runs).andFailFast().await().indefinitely();
        // A piece that the schedule holds at this moment was skipped: its row lock shows when it has been done.
        Sql.asNobody("select from due_work where vendor_id = $1 for update", vendor.id());
    }

    private void schedule(UUID piece, Instant dueAt) {
        change(unit -> DueWork.schedule(unit, TestWork.KIND, piece, dueAt));
    }

    private void change(java.util.function.Function<SqlUnit, Uni<Void>> change) {
        work.write(command(), unit -> change.apply(unit).replaceWith(Outcome.ok("done"))).await().indefinitely();
    }

    private Command<String> command() {
        return new Command<>(Caller.service(vendor.vendor(), "test"), "test", null, null, null, String.class);
    }

    private long done(List<UUID> pieces) {
        return Sql.count(vendor.id(), "select count(*) from audit_event where vendor_id = $1 and subject_id = any($2)",
                vendor.id(), pieces.toArray(UUID[]::new));
    }

    private static List<Object[]> due(UUID piece) {
        return Sql.asNobody("select due_at, attempts from due_work where subject_id = $1", piece);
    }
}
