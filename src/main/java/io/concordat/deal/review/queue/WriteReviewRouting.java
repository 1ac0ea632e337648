package io.concordat.deal.review.queue;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/**
 * What the routing shall be, as a whole.
 *
 * @param rules in order: the first that matches decides
 * @param defaultQueue queue of whatever no rule matches; DEFAULT when {@code null}
 */
@Input("WriteReviewRoutingInput")
@Description("What the routing shall be, as a whole.")
@Schema(description = "What the routing shall be, as a whole.")
public record WriteReviewRouting(
        @NotNull @Size(max = 200) @NoNullItems @Description("In order: the first that matches decides.") List<@Valid ReviewRule> rules,
        @Size(max = 40) @Description("Queue of whatever no rule matches; DEFAULT when not given.") @Schema(examples = "DEFAULT") String defaultQueue) {
}
