package io.concordat.deal.review.queue;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/**
 * A deadline of a queue.
 *
 * @param kind what it is for
 * @param businessMinutes working time that may pass, by the queue's calendar
 * @param warnAtPercent parts of that time after which a warning is announced; none when {@code null}
 * @param escalations what happens when it is late; nothing when {@code null}
 */
@Type("ReviewTarget")
@Input("ReviewTargetInput")
@Description("A deadline of a queue, in working time.")
@Schema(description = "A deadline of a queue, in working time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewTarget(@NotNull @Description("What it is for.") TimerKind kind,
        @NotNull @Min(1) @Max(100_000) @Description("Working time that may pass, in minutes of the queue's calendar.") @Schema(examples = "480") Integer businessMinutes,
        @Size(max = 5) @NoNullItems @Description("Percent of that time after which a warning is announced.") @Schema(examples = "[75]") List<@Min(1) @Max(99) Integer> warnAtPercent,
        @Size(max = 5) @NoNullItems @Description("What happens when it is late.") List<@Valid ReviewEscalation> escalations) {

    /** @return the same target with empty lists for those that were not given */
    ReviewTarget completed() {
        return new ReviewTarget(kind, businessMinutes,
                warnAtPercent == null ? List.of() : warnAtPercent.stream().distinct().sorted().toList(),
                escalations == null ? List.of() : escalations);
    }
}
