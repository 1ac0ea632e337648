package io.concordat.deal.review;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who shall review a registration.
 *
 * @param queue code of the queue that it is handed to; it stays where it is when {@code null}
 * @param reviewer subject of the reviewer; when {@code null} the caller, or nobody yet when it is handed to a queue
 */
@Input("AssignReviewInput")
@Description("Who shall review a registration. Without anything, the caller takes it up.")
@Schema(description = "Who shall review a registration. Without anything, the caller takes it up.")
public record AssignReview(
        @Size(min = 1, max = 40) @Description("Queue that it is handed to; it stays where it is when not given.") @Schema(examples = "LARGE") String queue,
        @Size(min = 1, max = 255) @Description("Subject of the reviewer; when not given the caller, or nobody yet when it is handed to a queue.") @Schema(examples = "eva.kern") String reviewer) {
}
