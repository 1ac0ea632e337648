package io.concordat.deal.review;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.review.queue.EscalationRole;

/** What a timer sets off, or has set off. */
@Type("ReviewTimerStep")
@Schema(name = "ReviewTimerStep", description = "What a timer sets off, or has set off.")
@Description("What a timer sets off, or has set off.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimerStepView(@NonNull @Description("What it is.") StepKind kind,
        @Description("Percent of the target after which it comes.") @Schema(examples = "75") int percent,
        @Description("Queue that the review moves to.") String toQueue,
        @Description("Role that the review is brought to.") EscalationRole toRole,
        @Description("When it happened, if it did.") Instant happenedAt) {
}
