package io.concordat.deal.review;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The timers of a registration.
 *
 * @param items those of its last five rounds of review, newest round first
 */
@Schema(name = "ReviewTimers", description = "The timers of a registration.")
@Description("The timers of a registration.")
public record TimerList(
        @Description("Those of its last five rounds of review, newest round first.") List<TimerView> items) {
}
