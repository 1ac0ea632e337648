package io.concordat.deal.review.queue;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rules that choose the queue of a registration.
 *
 * @param rules in order: the first that matches decides
 * @param defaultQueue queue of whatever no rule matches
 * @param revision counts its changes; 0 while nobody has written it
 */
@Type("ReviewRouting")
@Schema(name = "ReviewRouting", description = "The rules that choose the queue of a registration.")
@Description("The rules that choose the queue of a registration.")
public record ReviewRoutingView(
        @NonNull @Description("In order: the first that matches decides.") List<@NonNull ReviewRule> rules,
        @NonNull @Description("Queue of whatever no rule matches.") @Schema(examples = "DEFAULT") String defaultQueue,
        @Description("Counts its changes, from 1; 0 while nobody has written it.") int revision) {

    static final ReviewRoutingView STANDARD = new ReviewRoutingView(List.of(), ReviewQueueView.DEFAULT, 0);

    static ReviewRoutingView of(WriteReviewRouting input, int revision) {
        return new ReviewRoutingView(input.rules(),
                input.defaultQueue() == null ? ReviewQueueView.DEFAULT : input.defaultQueue(), revision);
    }
}
