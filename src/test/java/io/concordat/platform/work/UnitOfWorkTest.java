package io.concordat.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.security.Role;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class UnitOfWorkTest {

    private static final String INSERT = """
            insert into reference_code (vendor_id, kind, code, name, rank, active, revision)
            values ($1, 'TIER', $2, 'Made by a test', 0, true, 1)""";

    @Inject
    UnitOfWork work;

    @Inject
    Vertx vertx;

    private final TestVendor vendor = TestVendor.create();

    record TierMade(UUID subjectId, String code) implements Event {

        @Override
        public String subjectKind() {
            return "tier";
        }
    }

    /** A way to run one and the same use case: on the Vert.x client or on a session. */
    private interface Runner {
        Uni<Outcome<String>> run(Command<String> command, Function<Unit, Uni<Outcome<String>>> useCase);
    }

    private List<Runner> bothClients() {
        return List.of((command, useCase) -> work.write(command, useCase::apply),
                (command, useCase) -> work.writeEntities(command, useCase::apply));
    }

    @Test
    void aUseCaseWritesStateAuditOutboxAndIdempotencyTogether() {
        for (Runner runner : bothClients()) {
            Traces before = traces();

            runner.run(command(newKey(), "x"), unit -> make(unit, newCode())).await().indefinitely();

            assertThat(traces()).isEqualTo(before.plus(1));
        }
    }

    @Test
    void aUseCaseThatFailsLeavesNothing() {
        for (Runner runner : bothClients()) {
            Traces before = traces();

            assertThatThrownBy(() -> runner.run(command(newKey(), "x"), unit -> make(unit, newCode())
                    .invoke(made -> {
                        throw new IllegalStateException("after the last statement");
                    })).await().indefinitely()).hasMessage("after the last statement");

            assertThat(traces()).isEqualTo(before);
        }
    }

    @Test
    void aBusinessRefusalLeavesOnlyItsOwnRecordAndIsRepeatedWhateverHasChanged() {
        for (Runner runner : bothClients()) {
            Traces before = traces();
            String key = newKey();
            assertThatThrownBy(() -> runner.run(command(key, "x"), unit -> make(unit, newCode()).invoke(made -> {
                throw DomainException.of(Kind.CONFLICT, "not-today", "Not today.");
            })).await().indefinitely()).hasMessage("Not today.");

            assertThatThrownBy(
                    () -> runner.run(command(key, "x"), unit -> make(unit, newCode())).await().indefinitely())
                    .isInstanceOfSatisfying(DomainException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("not-today"));

            assertThat(traces()).isEqualTo(new Traces(before.codes(), before.audits(), before.events(),
                    before.records() + 1));
        }
    }

    @Test
    void whatOneRequestReadsAtOneMomentIsReadInOneTransactionOfItsOwnVendor() {
        List<String> first = siblings(unit -> transaction(unit), unit -> transaction(unit));
        List<String> second = siblings(unit -> transaction(unit), unit -> transaction(unit));

        assertThat(first.get(0)).isEqualTo(first.get(1)).startsWith(vendor.id() + "/");
        assertThat(second.get(0)).isEqualTo(second.get(1)).isNotEqualTo(first.get(0));
    }

    @Test
    void aReadingThatFailsLeavesTheOthersOfItsMomentAlone() {
        List<String> read = siblings(unit -> text(unit, "select '1'"), unit -> text(unit, "select (1 / 0)::text"),
                unit -> text(unit, "select '3'"));

        assertThat(read.get(0)).isEqualTo("1");
        assertThat(read.get(1)).contains("division by zero");
        assertThat(read.get(2)).isEqualTo("3");
    }

    /** Asks for all of them at one moment of a request; tells what each read or how it failed. */
    @SafeVarargs
    private List<String> siblings(Function<SqlUnit, Uni<String>>... readings) {
        CompletableFuture<List<String>> told = new CompletableFuture<>();
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()).runOnContext(now -> Uni.join()
                .all(Stream.of(readings)
                        .map(reading -> work.readWithSiblings(Caller.service(vendor.vendor(), "test"), reading)
                                .onFailure()
                                .recoverWithItem(Throwable::toString))
                        .toList())
                .andFailFast().subscribe().with(told::complete, told::completeExceptionally));
        return told.join();
    }

    private static Uni<String> transaction(SqlUnit unit) {
        return text(unit,
                "select current_setting('concordat.vendor') || '/' || extract(epoch from transaction_timestamp())");
    }

    private static Uni<String> text(SqlUnit unit, String sql) {
        return unit.query(sql).map(rows -> rows.iterator().next().getString(0));
    }

    @Test
    void aRefusalIsRepeatedByteForByteOverHttp() {
        String taken = vendor.vendor().key() + "-crm";
        String token = vendor.token(Role.PROGRAM_ADMIN);
        createClient(token, newKey(), taken).then().statusCode(201);
        String key = newKey();

        Response first = createClient(token, key, taken);
        Response again = createClient(token, key, taken);

        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void wrongInputIsNotRemembered() {
        String key = newKey();
        assertThatThrownBy(() -> work.write(command(key, "x"), unit -> {
            throw DomainException.invalid("code", "malformed", "Wrong.");
        }).await().indefinitely()).hasMessage("Wrong.");

        assertThat(work.write(command(key, "x"), unit -> make(unit, newCode())).await().indefinitely().status())
                .isEqualTo(201);
    }

    @Test
    void aKeyIsNotForAnotherRequestButIsAnotherCallersOwn() {
        String key = newKey();
        String first = work.write(command(key, "x"), unit -> make(unit, newCode())).await().indefinitely().view();

        assertThatThrownBy(() -> work.write(command(key, "y"), unit -> make(unit, newCode())).await().indefinitely())
                .isInstanceOfSatisfying(DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-reused"));
        String other = work.write(command("another-client", key, "y"), unit -> make(unit, newCode())).await()
                .indefinitely().view();
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void ofTwentyRequestsAtOnceUnderOneKeyOneActsAndTheOthersRepeatItOrAreToldToWait() {
        for (Runner runner : bothClients()) {
            Traces before = traces();
            String key = newKey();
            List<Uni<String>> requests = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                requests.add(runner.run(command(key, "x"), unit -> make(unit, newCode())).map(Outcome::view)
                        .onFailure(DomainException.class)
                        .recoverWithItem(refusal -> ((DomainException) refusal).code()));
            }

            List<String> answers = Uni.join().all(requests).andFailFast().await().indefinitely();

            assertThat(traces()).isEqualTo(before.plus(1));
            assertThat(Set.copyOf(answers)).hasSizeLessThanOrEqualTo(2).isNotEqualTo(Set.of("idempotency-in-flight"));
            assertThat(answers.stream().filter(answer -> !answer.equals("idempotency-in-flight")).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void aLostRaceIsRunAgainAsAWhole() {
        for (Runner runner : bothClients()) {
            for (String state : List.of("40001", "40P01")) {
                Traces before = traces();
                AtomicInteger attempts = new AtomicInteger();

                runner.run(command(newKey(), "x"), unit -> make(unit, newCode())
                        .call(made -> attempts.incrementAndGet() < 3 ? fail(unit, state) : Uni.createFrom().nullItem()))
                        .await().indefinitely();

                assertThat(attempts).hasValue(3);
                assertThat(traces()).isEqualTo(before.plus(1));
            }
        }
    }

    @Test
    void whatAReadAuditsIsWrittenAndNotAnnounced() {
        Traces before = traces();

        work.read(Caller.service(vendor.vendor(), "test"), unit -> {
            unit.audit(new TierMade(unit.newId(), "looked-at"));
            return Uni.createFrom().item("seen");
        }).await().indefinitely();

        assertThat(traces())
                .isEqualTo(new Traces(before.codes(), before.audits() + 1, before.events(), before.records()));
    }

    @Test
    void withoutPermissionThereIsNoCommand() {
        Caller auditor = new Caller(vendor.vendor(), "somebody", Set.of(Role.AUDITOR), null, null);

        assertThatThrownBy(() -> Command.of(auditor, Operation.WRITE_REFERENCE_DATA, "make-tier", null, "x", newKey(),
                String.class)).isInstanceOfSatisfying(DomainException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN));
    }

    private record Traces(long codes, long audits, long events, long records) {

        Traces plus(int useCases) {
            return new Traces(codes + useCases, audits + useCases, events + useCases, records + useCases);
        }
    }

    private Traces traces() {
        return new Traces(count("reference_code"), count("audit_event"), count("outbox_event"),
                count("idempotency_record"));
    }

    private long count(String table) {
        return Sql.count(vendor.id(), "select count(*) from " + table + " where vendor_id = $1", vendor.id());
    }

    private static Uni<Outcome<String>> make(Unit unit, String code) {
        unit.announce(new TierMade(unit.newId(), code));
        return unit.update(INSERT, unit.vendorId(), code)
                .replaceWith(() -> Outcome.created("/v1/reference-data/tiers/" + code, code, 1));
    }

    private static Uni<?> fail(Unit unit, String state) {
        return unit.update("do $$ begin raise exception 'lost' using errcode = '" + state + "'; end $$");
    }

    private Command<String> command(String key, String input) {
        return command("client", key, input);
    }

    private Command<String> command(String subject, String key, String input) {
        Caller by = new Caller(vendor.vendor(), subject, Set.of(Role.PROGRAM_ADMIN), null, null);
        return Command.of(by, Operation.WRITE_REFERENCE_DATA, "make-tier", null, input, key, String.class);
    }

    private static Response createClient(String token, String key, String clientId) {
        return io.restassured.RestAssured.given().auth().preemptive().oauth2(token).contentType("application/json")
                .header("Idempotency-Key", key)
                .body(java.util.Map.of("clientId", clientId, "name", "CRM", "roles", List.of("integration")))
                .post("/v1/api-clients");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String newCode() {
        return "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }
}
