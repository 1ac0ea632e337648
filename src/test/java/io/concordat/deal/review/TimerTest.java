package io.concordat.deal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.concordat.deal.review.queue.EscalationRole;
import io.concordat.deal.review.queue.ReviewEscalation;
import io.concordat.deal.review.queue.ReviewQueueView;
import io.concordat.deal.review.queue.ReviewTarget;
import io.concordat.deal.review.queue.TimerKind;
import io.concordat.platform.time.BusinessCalendar;
import io.concordat.platform.time.Shift;

class TimerTest {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.nineToFive(ZoneId.of("Europe/Berlin"));
    private static final Instant MONDAY_NINE = Instant.parse("2031-03-03T08:00:00Z");
    private static final ReviewTarget TARGET = new ReviewTarget(TimerKind.DECISION, 600, List.of(50, 75),
            List.of(new ReviewEscalation(150, null, EscalationRole.PROGRAM_ADMIN),
                    new ReviewEscalation(100, "LATE", null)));

    @Test
    void stepsAreDueInTheOrderOfTheirTimeWithTheBreachBeforeItsEscalation() {
        Timer timer = started();

        assertThat(timer.steps()).extracting(step -> step.kind() + " " + step.percent()).containsExactly("WARNING 50",
                "WARNING 75", "BREACH 100", "ESCALATION 100", "ESCALATION 150");
        assertThat(timer.nextAt(CALENDAR)).contains(MONDAY_NINE.plus(Duration.ofHours(5)));
        // Ten working hours from Monday at nine are Tuesday at eleven, 26 hours later.
        assertThat(timer.dueAt()).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(26)));
        assertThat(timer.due(CALENDAR, MONDAY_NINE.plus(Duration.ofHours(25)))).extracting(PlannedStep::percent)
                .containsExactly(50, 75);
        assertThat(timer.due(CALENDAR, timer.dueAt())).extracting(PlannedStep::kind).containsExactly(StepKind.WARNING,
                StepKind.WARNING, StepKind.BREACH, StepKind.ESCALATION);
    }

    @Test
    void whatHappenedIsNotDueAgain() {
        Timer timer = started().having(new HappenedStep(StepKind.WARNING, 50, MONDAY_NINE));

        assertThat(timer.due(CALENDAR, MONDAY_NINE.plus(Duration.ofHours(6)))).isEmpty();
        assertThat(timer.nextAt(CALENDAR)).contains(MONDAY_NINE.plus(Duration.ofMinutes(450)));
    }

    @Test
    void whatIsLeftIsLeftHoweverOftenAndWheneverATimerStandsStill() {
        Random random = new Random(34);
        for (int round = 0; round < 2_000; round++) {
            Instant now = MONDAY_NINE.plusSeconds(random.nextInt(7 * 86_400));
            Timer timer = Timer.start(UUID.randomUUID(), UUID.randomUUID(), 1, queue(), TARGET, CALENDAR, now);
            Duration counted = Duration.ZERO;
            for (int i = random.nextInt(6); i > 0; i--) {
                Instant pausedAt = now.plusSeconds(random.nextInt(200_000));
                counted = counted.plus(CALENDAR.between(now, pausedAt));
                now = pausedAt.plusSeconds(random.nextInt(200_000));
                timer = timer.paused(CALENDAR, pausedAt);
                assertThat(timer.left(CALENDAR, now)).isEqualTo(Duration.ofMinutes(600).minus(counted));
                assertThat(timer.dueAt()).isNull();
                timer = timer.resumed(CALENDAR, now);
            }
            Duration left = Duration.ofMinutes(600).minus(counted);

            assertThat(timer.left(CALENDAR, now)).isEqualTo(left);
            assertThat(timer.dueAt()).isEqualTo(left.isNegative() ? now : CALENDAR.plus(now, left));
        }
    }

    @Test
    void aCalendarThatChangesHoldsForTheStretchThatRunsAndNotForThoseThatAreOver() {
        BusinessCalendar longer = new BusinessCalendar(ZoneId.of("Europe/Berlin"),
                Map.of(DayOfWeek.MONDAY, List.of(new Shift(0, 1440))),
                Map.of());
        Timer paused = started().paused(CALENDAR, MONDAY_NINE.plus(Duration.ofHours(20)));

        Timer resumed = paused.resumed(longer, MONDAY_NINE.plus(Duration.ofHours(20)));

        assertThat(paused.left(longer, MONDAY_NINE)).isEqualTo(Duration.ofHours(2));
        assertThat(resumed.dueAt()).isEqualTo(Instant.parse("2031-03-10T01:00:00Z"));
    }

    @Test
    void aTimerEndsInTimeOrTooLateOrBecauseThereIsNothingToWaitFor() {
        Instant late = started().dueAt().plusSeconds(1);

        assertThat(started().stopped(CALENDAR, MONDAY_NINE, true).outcome()).isEqualTo(TimerOutcome.MET);
        assertThat(started().stopped(CALENDAR, started().dueAt(), true).outcome()).isEqualTo(TimerOutcome.MET);
        assertThat(started().stopped(CALENDAR, late, true).outcome()).isEqualTo(TimerOutcome.BREACHED);
        assertThat(started().stopped(CALENDAR, MONDAY_NINE, false).outcome()).isEqualTo(TimerOutcome.CANCELLED);
        assertThat(started().stopped(CALENDAR, late, false).outcome()).isEqualTo(TimerOutcome.BREACHED);
        assertThat(started().having(new HappenedStep(StepKind.BREACH, 100, late)).stopped(CALENDAR, MONDAY_NINE, true)
                .outcome()).as("a breach that was told stays one").isEqualTo(TimerOutcome.BREACHED);
    }

    @Test
    void standingStillAndRunningOnAreNotDoneTwice() {
        List<Timer> timers = new ArrayList<>(List.of(started()));
        Instant later = MONDAY_NINE.plus(Duration.ofHours(1));

        timers.add(Turn.PAUSE.of(timers.get(0), CALENDAR, later));
        timers.add(Turn.PAUSE.of(timers.get(1), CALENDAR, later.plusSeconds(3600)));
        timers.add(Turn.RESUME.of(timers.get(2), CALENDAR, later));
        timers.add(Turn.RESUME.of(timers.get(3), CALENDAR, later.plusSeconds(3600)));

        assertThat(timers.get(2)).isEqualTo(timers.get(1));
        assertThat(timers.get(4)).isEqualTo(timers.get(3));
        assertThat(timers.get(4).dueAt()).isEqualTo(started().dueAt());
    }

    private static Timer started() {
        return Timer.start(UUID.fromString("00000000-0000-0000-0000-000000000001"),
                UUID.fromString("00000000-0000-0000-0000-000000000002"), 1, queue(), TARGET, CALENDAR, MONDAY_NINE);
    }

    private static ReviewQueueView queue() {
        return new ReviewQueueView("LARGE", "Large", "DEFAULT", List.of(TARGET), 1);
    }
}
