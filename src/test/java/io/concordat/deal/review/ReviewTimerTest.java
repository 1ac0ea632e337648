package io.concordat.deal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.platform.work.DueWorkRunner;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;

@QuarkusTest
class ReviewTimerTest {

    @Inject
    MovableClock clock;
    @Inject
    DueWorkRunner runner;
    @Inject
    UnitOfWork work;
    @Inject
    ReviewWakeUp wakeUp;

    private ReviewStory story;

    @BeforeEach
    void aProgramWhoseRegistrationsAllComeToReview() {
        story = new ReviewStory(clock);
    }

    @Test
    void aDeadlineLiesBehindTheWeekendTheHolidayAndTheChangeOfTheClocks() {
        story.vendor().as(Role.PROGRAM_ADMIN).body(Map.of("name", "Office", "hours",
                List.of(hours("MONDAY"), hours("TUESDAY"), hours("WEDNESDAY"), hours("THURSDAY"), hours("FRIDAY")),
                "specialDays", List.of(Map.of("date", "2031-05-01", "name", "Labour day"))))
                .put("/v1/business-calendars/OFFICE").then().statusCode(201);
        story.queue("DEFAULT", "OFFICE", ReviewStory.target("DECISION", 120));

        // A Friday at four; on the Sunday the clocks go forward.
        story.itIs("2031-03-28T16:00:00");
        assertThat(afterTheStart(story.registered(story.program().partner()))).isEqualTo(Duration.ofHours(65));
        // The day before a holiday, which is a Thursday.
        story.itIs("2031-04-30T16:00:00");
        assertThat(afterTheStart(story.registered(story.program().partner()))).isEqualTo(Duration.ofHours(42));
    }

    @Test
    void whileThePartnerHasToActTheDecisionWaitsAndTheResponseIsGiven() {
        story.itIs("2031-03-03T09:00:00");
        UUID partner = story.program().partner();
        String id = story.registered(partner);
        story.itIs("2031-03-03T13:00:00");
        ask(id);

        story.review(id).body("state", equalTo("WAITING")).body("dueAt", nullValue());
        assertThat(story.timer(id, "FIRST_RESPONSE").getString("outcome")).isEqualTo("MET");
        story.itIs("2031-03-20T12:00:00");
        runAtOnce(1);
        assertThat(story.timer(id, "DECISION").getString("state")).isEqualTo("PAUSED");
        assertThat(story.timer(id, "DECISION").getInt("minutesLeft")).isBetween(1198, 1200);
        assertThat(story.timer(id, "DECISION").getString("dueAt")).isNull();
        assertThat(story.events(id, "review-breached")).isZero();

        act(partner, id, "answer");

        // 20 hours were left: 5 on Thursday, 8 on Friday, 7 on Monday.
        story.review(id).body("state", equalTo("OPEN"));
        assertThat(Duration.between(story.local("2031-03-24T16:00:00"), dueAt(id)).abs())
                .isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void warningsBreachAndEscalationsHappenOnceHoweverOftenTheTimerIsWoken() {
        story.queue("LATE", 60);
        story.queue("DEFAULT", 600, "50", "75", "100:LATE", "150:PROGRAM_ADMIN");
        story.itIs("2031-03-03T09:00:00");
        String id = story.registered(story.program().partner());
        take(id, "1");

        story.itIs("2031-03-03T14:01:00");
        untilItHappened(id, "review-warned", 1);
        story.itIs("2031-03-04T11:01:00");
        untilItHappened(id, "review-escalated", 1);
        wake(id);
        wake(id);

        assertThat(story.events(id, "review-warned")).isEqualTo(2);
        assertThat(story.events(id, "review-breached")).isEqualTo(1);
        assertThat(story.events(id, "review-escalated")).isEqualTo(1);
        story.review(id).body("queue", equalTo("LATE")).body("reviewer", nullValue()).body("escalatedTo", nullValue());
        assertThat(story.timer(id, "DECISION").getList("steps.findAll { it.happenedAt != null }.percent"))
                .isEqualTo(List.of(50, 75, 100, 100));
        assertThat(story.timer(id, "DECISION").getInt("minutesLeft")).isNegative();

        story.itIs("2031-03-04T16:01:00");
        untilItHappened(id, "review-escalated", 2);
        story.review(id).body("escalatedTo", equalTo("PROGRAM_ADMIN"));
        story.vendor().as(Role.PROGRAM_ADMIN).get("/v1/review-queues/LATE/registrations?escalatedTo=PROGRAM_ADMIN")
                .then().body("items.registrationId", contains(id));
        story.vendor().as(Role.PROGRAM_ADMIN).get("/v1/review-queues/LATE/registrations?escalatedTo=CHANNEL_MANAGER")
                .then().body("items", empty());
        assertThat(due(id)).isEmpty();
        assertThat(Sql.count(story.vendorId(), "select count(*) from audit_event where vendor_id = $1 and action = $2",
                story.vendorId(), "review-escalated")).isEqualTo(2);
    }

    @Test
    void whatATransactionDidThatWasKilledHappensAgainAndOnlyOnce() {
        story.queue("DEFAULT", 60, "50");
        story.itIs("2031-03-03T09:00:00");
        String id = story.registered(story.program().partner());
        story.itIs("2031-03-03T11:00:00");

        assertThatThrownBy(() -> inUnit(unit -> wakeUp.handle(unit, UUID.fromString(id))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("killed")))))
                .hasMessageContaining("killed");
        untilItHappened(id, "review-breached", 1);
        wake(id);

        assertThat(story.events(id, "review-warned")).isEqualTo(1);
        assertThat(story.events(id, "review-breached")).isEqualTo(1);
    }

    @Test
    void severalInstancesAtOnceEscalateOnce() {
        story.queue("LATE", 60);
        story.queue("DEFAULT", 60, "75", "100:LATE");
        story.itIs("2031-03-03T09:00:00");
        UUID partner = story.program().partner();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ids.add(story.registered(partner));
        }
        story.itIs("2031-03-03T10:30:00");

        List<CompletableFuture<?>> woken = new ArrayList<>();
        ids.forEach(id -> woken.add(CompletableFuture.runAsync(() -> wake(id))));
        runAtOnce(4);
        woken.forEach(CompletableFuture::join);

        ids.forEach(id -> {
            untilItHappened(id, "review-escalated", 1);
            assertThat(story.events(id, "review-warned")).isEqualTo(1);
            assertThat(story.events(id, "review-breached")).isEqualTo(1);
            assertThat(story.events(id, "review-escalated")).isEqualTo(1);
        });
    }

    @Test
    void aDecisionInTimeMeetsTheTargetAndOneTooLateBreachesItWithoutEscalating() {
        story.queue("LATE", 60);
        story.queue("DEFAULT", "DEFAULT", ReviewStory.target("DECISION", 60, "100:LATE"));
        story.itIs("2031-03-03T09:00:00");
        UUID partner = story.program().partner();
        String early = story.registered(partner);
        String late = story.registered(partner);
        decide(early, "rejection");
        // Nobody wakes the timer in between: the clock stands there at once, and the decision is faster than the runner.
        Sql.as(story.vendorId(), "delete from due_work where vendor_id = $1 and kind = $2", story.vendorId(),
                ReviewTimers.KIND);
        story.itIs("2031-03-03T10:30:00");
        decide(late, "approval");

        assertThat(story.timer(early, "DECISION").getString("outcome")).isEqualTo("MET");
        assertThat(story.timer(late, "DECISION").getString("outcome")).isEqualTo("BREACHED");
        assertThat(story.timer(late, "DECISION").getString("minutesLeft")).isNull();
        assertThat(story.events(late, "review-breached")).isEqualTo(1);
        assertThat(story.events(late, "review-escalated")).isZero();
        story.review(late).body("state", equalTo("CLOSED")).body("queue", equalTo("DEFAULT"));
        assertThat(due(early)).isEmpty();
    }

    @Test
    void whatThePartnerTakesBackIsCancelledAndComesBackInANewRound() {
        story.itIs("2031-03-03T09:00:00");
        UUID partner = story.program().partner();
        String withdrawn = story.registered(partner);
        String recalled = story.registered(partner);

        story.vendor().asPartner(partner).header("If-Match", "\"1\"").body(Map.of("reason", "Lost interest."))
                .post("/v1/deal-registrations/" + withdrawn + "/withdrawal").then().statusCode(200);
        act(partner, recalled, "recall");

        assertThat(story.timer(withdrawn, "DECISION").getString("outcome")).isEqualTo("CANCELLED");
        assertThat(story.timer(recalled, "FIRST_RESPONSE").getString("outcome")).isEqualTo("CANCELLED");
        assertThat(due(withdrawn)).isEmpty();

        story.itIs("2031-03-04T09:00:00");
        act(partner, recalled, "submission");

        story.review(recalled).body("state", equalTo("OPEN")).body("round", is(2)).body("reviewer", nullValue());
        assertThat(story.timer(recalled, "DECISION").getString("state")).isEqualTo("RUNNING");
        assertThat(Sql.count(story.vendorId(), """
                select count(*) from review_timer where vendor_id = $1 and registration_id = $2""", story.vendorId(),
                UUID.fromString(recalled))).isEqualTo(4);
    }

    @Test
    void aCalendarThatChangesMovesTheDeadlinesOfTheTimersThatRunByIt() {
        story.queue("DEFAULT", 960, "50");
        story.itIs("2031-03-03T09:00:00");
        String id = story.registered(story.program().partner());
        Instant before = dueAt(id);

        // Monday and Tuesday turn out to be free.
        story.vendor().as(Role.PROGRAM_ADMIN).body(Map.of("name", "Office", "hours",
                List.of(hours("MONDAY"), hours("TUESDAY"), hours("WEDNESDAY"), hours("THURSDAY"), hours("FRIDAY")),
                "specialDays", List.of(Map.of("date", "2031-03-03"), Map.of("date", "2031-03-04"))))
                .put("/v1/business-calendars/DEFAULT").then().statusCode(201);
        runAtOnce(1);

        Awaitility.await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stored(id)).isEqualTo(story.local("2031-03-06T17:00:00")));
        assertThat(dueAt(id)).isEqualTo(story.local("2031-03-06T17:00:00")).isAfter(before);
        story.itIs("2031-03-05T16:59:00");
        runAtOnce(1);
        assertThat(story.events(id, "review-warned")).isZero();
        story.itIs("2031-03-05T17:01:00");
        untilItHappened(id, "review-warned", 1);
    }

    private static Map<String, String> hours(String weekday) {
        return Map.of("weekday", weekday, "from", "09:00", "until", "17:00");
    }

    private Duration afterTheStart(String id) {
        return Duration.between(Instant.parse(story.timer(id, "DECISION").getString("startedAt")), dueAt(id));
    }

    private Instant dueAt(String id) {
        return Instant.parse(story.timer(id, "DECISION").getString("dueAt"));
    }

    private Instant stored(String id) {
        return Instant.parse(story.review(id).extract().path("dueAt"));
    }

    private void take(String id, String revision) {
        story.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"" + revision + "\"").body(Map.of())
                .post("/v1/deal-registrations/" + id + "/assignment").then().statusCode(200);
    }

    private void decide(String id, String decision) {
        story.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Looked at."))
                .post("/v1/deal-registrations/" + id + "/" + decision).then().statusCode(200);
    }

    private void ask(String id) {
        story.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"")
                .body(Map.of("reason", "Which offices?", "fields", List.of("useCase")))
                .post("/v1/deal-registrations/" + id + "/action-request").then().statusCode(200);
    }

    /** The partner does what needs no words. */
    private void act(UUID partner, String id, String noun) {
        String seen = story.vendor().asPartner(partner).get("/v1/deal-registrations/" + id).header("ETag");
        story.vendor().asPartner(partner).header("If-Match", seen).post("/v1/deal-registrations/" + id + "/" + noun)
                .then().statusCode(200);
    }

    private void wake(String id) {
        inUnit(unit -> wakeUp.handle(unit, UUID.fromString(id)));
    }

    private void inUnit(Function<SqlUnit, Uni<?>> use) {
        Caller service = Caller.service(story.vendor().vendor(), "test");
        work.read(service, unit -> use.apply(unit).replaceWithVoid()).await().indefinitely();
    }

    private void untilItHappened(String id, String event, long times) {
        runAtOnce(1);
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(story.events(id, event)).isEqualTo(times));
    }

    private void runAtOnce(int runners) {
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            runs.add(runner.run().subscribeAsCompletionStage());
        }
        runs.forEach(CompletableFuture::join);
    }

    private List<Object[]> due(String id) {
        return Sql.asNobody("select due_at from due_work where kind = $1 and subject_id = $2", ReviewTimers.KIND,
                UUID.fromString(id));
    }
}
