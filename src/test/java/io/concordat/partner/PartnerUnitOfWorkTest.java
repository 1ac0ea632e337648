package io.concordat.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import io.concordat.platform.error.Failures;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.platform.work.UnitOfWork;
import io.concordat.support.TestVendor;

/** The partner aggregate proves the unit of work on Hibernate Reactive: walls, replay, audit and races. */
@QuarkusTest
class PartnerUnitOfWorkTest {

    private static final int AT_ONCE = 20;

    @Inject
    UnitOfWork work;

    @Inject
    Mutiny.SessionFactory sessions;

    private final TestVendor vendor = TestVendor.create();
    private final TestPartners partners = TestPartners.of(vendor);

    @Test
    void aSessionWithoutVendorSeesNothingAlsoOnAReusedConnection() {
        UUID id = partners.created("Northwind");

        for (int round = 0; round < 5; round++) {
            assertThat(names(vendor.id())).containsExactly("Northwind");
            assertThat(names(null)).isEmpty();
            assertThat(names(TestVendor.create().id())).isEmpty();
        }
        int other = TestVendor.create().id();
        Partner found = awaited(() -> session(other,
                session -> session.find(Partner.class, new PartnerKey(vendor.id(), id))));
        assertThat((Object) found).isNull();
    }

    @Test
    void aSessionCannotWriteForAnotherVendor() {
        TestVendor other = TestVendor.create();
        WritePartner input = new WritePartner("Northwind", PartnerType.MSP, null, null, "DE", null, null, null, null,
                null, null);
        Partner foreign = new Partner(vendor.id(), UUID.randomUUID(), Instant.now(), input);

        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(
                () -> session(other.id(), session -> session.persist(foreign).chain(session::flush))))
                .matches(failure -> Failures.sqlState(failure).orElseThrow().equals("42501"));
    }

    @Test
    void aRetryUnderTheSameKeyRepeatsTheFirstAnswerByteForByte() {
        partners.withCodes();
        String key = UUID.randomUUID().toString();

        Response first = keyed(key, TestPartners.body("Northwind", "externalReference", "CRM-1"));
        Response again = keyed(key, TestPartners.body("Northwind", "externalReference", "CRM-1"));
        Response other = keyed(key, TestPartners.body("Contoso"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(trail(UUID.fromString(first.path("id")))).containsExactly("partner-created");
    }

    @Test
    void aRefusalIsRepeatedEvenWhenItsReasonIsGone() {
        UUID first = partners.created(TestPartners.body("Northwind", "externalReference", "CRM-1"));
        String key = UUID.randomUUID().toString();
        assertThat(keyed(key, TestPartners.body("Contoso", "externalReference", "CRM-1")).statusCode())
                .isEqualTo(409);

        partners.put(first, 1, TestPartners.body("Northwind")).then().statusCode(200);

        Response again = keyed(key, TestPartners.body("Contoso", "externalReference", "CRM-1"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat((String) again.path("code")).isEqualTo("external-reference-taken");
    }

    @Test
    void everyChangeIsAuditedAndAnnouncedAndARefusedOneIsNot() {
        UUID id = partners.created("Northwind");
        partners.put(id, 1, TestPartners.body("Northwind", "tier", "GOLD")).then().statusCode(200);
        partners.move(id, 2, "suspension").then().statusCode(200);
        partners.move(id, 3, "suspension").then().statusCode(409);
        partners.move(id, 3, "reactivation").then().statusCode(200);
        partners.move(id, 4, "termination").then().statusCode(200);

        List<String> all = List.of("partner-created", "partner-changed", "partner-suspended", "partner-reactivated",
                "partner-terminated");
        assertThat(trail(id)).isEqualTo(all);
        assertThat(select("select kind from outbox_event where vendor_id = $1 and subject_id = $2 order by id", id))
                .isEqualTo(all);
        assertThat(select("select distinct actor from audit_event where vendor_id = $1 and subject_id = $2", id))
                .containsExactly("client-of-" + vendor.vendor().key());
    }

    @Test
    void aTerminationAsksForTheWorkThatReleasesWhatThePartnerHeld() {
        UUID id = partners.created("Northwind");
        String due = "select kind from due_work where vendor_id = $1 and subject_id = $2";

        partners.move(id, 1, "suspension").then().statusCode(200);
        assertThat(select(due, id)).isEmpty();
        partners.move(id, 2, "termination").then().statusCode(200);

        assertThat(select(due, id)).containsExactly(PartnerService.TERMINATED_WORK);
    }

    @Test
    void ofTwentyCreationsWithOneReferenceAtOnceExactlyOneWins() throws Exception {
        partners.withCodes();

        List<Response> answers = atOnce(index -> () -> keyed(UUID.randomUUID().toString(),
                TestPartners.body("Partner " + index, "externalReference", "CRM-1")));

        assertThat(counted(answers)).isEqualTo(Map.of(201, 1L, 409, AT_ONCE - 1L));
        assertThat(names(vendor.id())).hasSize(1);
    }

    @Test
    void ofTwentyChangesOfOneRevisionAtOnceExactlyOneIsMade() throws Exception {
        UUID id = partners.created("Northwind");

        List<Response> answers = atOnce(
                index -> () -> partners.put(id, 1, TestPartners.body("Partner " + index, "tier", "GOLD")));

        assertThat(counted(answers)).isEqualTo(Map.of(200, 1L, 412, AT_ONCE - 1L));
        assertThat(trail(id)).containsExactly("partner-created", "partner-changed");
    }

    @Test
    void partnersThatBecomeEachOthersParentsAtOnceFormNoCircle() throws Exception {
        List<UUID> ids = IntStream.range(0, AT_ONCE).mapToObj(index -> partners.created("Partner " + index)).toList();

        List<Response> answers = atOnce(index -> () -> partners.put(ids.get(index), 1, TestPartners
                .body("Partner " + index, "parentPartnerId", ids.get((index + 1) % AT_ONCE).toString())));

        assertThat(counted(answers)).isEqualTo(Map.of(200, AT_ONCE - 1L, 400, 1L));
    }

    private List<Response> atOnce(IntFunction<Callable<Response>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Response>> futures = threads
                    .invokeAll(IntStream.range(0, AT_ONCE).mapToObj(calls).toList());
            return futures.stream().map(PartnerUnitOfWorkTest::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<Integer, Long> counted(List<Response> answers) {
        return answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    }

    private Response keyed(String key, Map<String, Object> body) {
        return RestAssured.given().auth().preemptive().oauth2(vendor.token(Role.PROGRAM_ADMIN))
                .contentType(ContentType.JSON).header("Idempotency-Key", key).body(body)
                .post("/v1/partners");
    }

    private List<String> trail(UUID id) {
        return select("select action from audit_event where vendor_id = $1 and subject_id = $2 order by id", id);
    }

    private List<String> select(String sql, UUID id) {
        Caller caller = new Caller(vendor.vendor(), "test", Set.of(Role.PROGRAM_ADMIN), null, null);
        return awaited(() -> work.read(caller, unit -> unit.select(sql, vendor.id(), id)
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList())));
    }

    /** The names that a session sees without saying for which vendor. */
    private List<String> names(Integer vendorId) {
        return awaited(() -> session(vendorId,
                session -> session.createSelectionQuery("select p.name from Partner p", String.class).getResultList()));
    }

    private <T> Uni<T> session(Integer vendorId, Function<Mutiny.Session, Uni<T>> use) {
        return sessions.openSession().chain(session -> session.withTransaction(transaction -> vendorId == null
                ? use.apply(session)
                : session.createNativeQuery("select set_config('concordat.vendor', '" + vendorId + "', true)",
                        String.class).getSingleResult().chain(() -> use.apply(session)))
                .eventually(session::close));
    }

    private static <T> T awaited(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
