package io.concordat.deal;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The matches of a registration.
 *
 * @param items strongest first; at most 60
 */
@Schema(name = "DealMatches")
@Description("The matches of a registration.")
public record MatchList(@Description("Strongest first; at most 60.") List<MatchView> items) {
}
