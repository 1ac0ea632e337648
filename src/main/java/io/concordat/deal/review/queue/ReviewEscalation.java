package io.concordat.deal.review.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happens when a review is late. It is always announced as an event.
 *
 * @param atPercent part of the target's business time after which it happens; 100 is the deadline itself
 * @param toQueue code of the queue that it moves to, untaken; {@code null} leaves it where it is
 * @param toRole the role that it is brought to, or {@code null}
 */
@Type("ReviewEscalation")
@Input("ReviewEscalationInput")
@Description("What happens when a review is late; it is always announced as an event.")
@Schema(description = "What happens when a review is late; it is always announced as an event.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewEscalation(
        @NotNull @Min(100) @Max(1000) @Description("Percent of the target after which it happens; 100 is the deadline itself.") @Schema(examples = "150") Integer atPercent,
        @Size(max = 40) @Description("Queue that it moves to, untaken; it stays where it is when not given.") @Schema(examples = "LEADS") String toQueue,
        @Description("Role that it is brought to.") EscalationRole toRole) {
}
