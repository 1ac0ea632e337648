package io.concordat.deal.review.queue;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/**
 * What a queue shall be: it is created or replaced as a whole.
 *
 * @param name what people read
 * @param calendar code of the business calendar that its deadlines are counted by; DEFAULT when {@code null}
 * @param targets its deadlines, at most one of each kind; none when {@code null}
 */
@Input("WriteReviewQueueInput")
@Description("What a review queue shall be; it is created or replaced as a whole.")
@Schema(description = "What a review queue shall be; it is created or replaced as a whole.")
public record WriteReviewQueue(
        @NotBlank @Size(max = 120) @Description("What people read.") @Schema(examples = "Large deals") String name,
        @Size(max = 40) @Description("Business calendar that its deadlines are counted by; DEFAULT when not given.") @Schema(examples = "MUNICH") String calendar,
        @Size(max = 2) @NoNullItems @Description("Its deadlines, at most one of each kind; none when not given. Reviews that are under way keep theirs.") List<@Valid ReviewTarget> targets) {
}
