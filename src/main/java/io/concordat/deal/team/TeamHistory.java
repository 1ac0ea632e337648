package io.concordat.deal.team;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;

/** The teams that a deal had; there are never so many that they need pages. */
@Description("The teams that a deal had.")
public record TeamHistory(@Description("Newest first, the 200 newest.") List<TeamView> items) {
}
