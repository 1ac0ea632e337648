package io.concordat.deal.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.review.queue.TimerKind;
import io.concordat.platform.time.BusinessCalendar;

/** A deadline of a review; partners do not learn queue, calendar and steps. */
@Type("ReviewTimer")
@Schema(name = "ReviewTimer", description = "A deadline of a review, in working time.")
@Description("A deadline of a review, in working time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimerView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("What it is for.") TimerKind kind,
        @NonNull @Description("How it stands.") TimerState state,
        @Description("The round of review that it belongs to.") int round,
        @Description("Queue whose target it is; not shown to partners.") String queue,
        @Description("Business calendar that it counts by; not shown to partners.") String calendar,
        @Description("Working time that may pass, in minutes.") @Schema(examples = "480") int businessMinutes,
        @Description("Working time that is left, in whole minutes; negative when it is late; absent when it is over.") Long minutesLeft,
        @NonNull @Description("When it began.") Instant startedAt,
        @Description("The deadline; absent while it stands still.") Instant dueAt,
        @Description("Since when it stands still because the partner has to act.") Instant pausedAt,
        @Description("When it was over.") Instant stoppedAt, @Description("How it ended.") TimerOutcome outcome,
        @Description("What it sets off and has set off, in the order of its time; not shown to partners.") List<@NonNull TimerStepView> steps) {

    /**
     * @param by the calendar of a timer that runs, else {@code null}
     * @param forPartner whether what is the vendor's alone is left out
     */
    static TimerView of(Timer timer, BusinessCalendar by, Instant now, boolean forPartner) {
        Timer counted = timer.isRunning() ? timer.recounted(by) : timer;
        Long left = timer.state() == TimerState.STOPPED ? null : counted.left(by, now).toMinutes();
        return new TimerView(timer.id(), timer.kind(), timer.state(), timer.round(), forPartner ? null : timer.queue(),
                forPartner ? null : timer.calendar(), timer.businessMinutes(), left, timer.startedAt(),
                counted.dueAt(), timer.pausedAt(), timer.stoppedAt(), timer.outcome(),
                forPartner ? null : timer.steps().stream().map(step -> step(timer, step)).toList());
    }

    private static TimerStepView step(Timer timer, PlannedStep step) {
        Instant happenedAt = timer.happened().stream().filter(step::is).map(HappenedStep::happenedAt).findFirst()
                .orElse(null);
        return new TimerStepView(step.kind(), step.percent(), step.toQueue(), step.toRole(), happenedAt);
    }
}
