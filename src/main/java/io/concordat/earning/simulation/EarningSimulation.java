package io.concordat.earning.simulation;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be earned. */
@Type("EarningSimulation")
@Description("What would be earned, before budgets and caps of all partners, which are told apart. Nothing of it is stored.")
@Schema(name = "EarningSimulation", description = "What would be earned, before budgets and caps of all partners, which are told apart. Nothing of it is stored.")
public record EarningSimulation(
        @NonNull @Id @Description("Who would earn.") @Schema(description = "Who would earn.") UUID partnerId,
        @Description("Recorded facts that counted with them.") @Schema(description = "Recorded facts that counted with them.", examples = "12") int recordedFacts,
        @NonNull @Description("What each supposed fact would earn.") @Schema(description = "What each supposed fact would earn.") List<@NonNull ProjectedEarning> earnings,
        @NonNull @Description("What offers would earn in total because of the supposed facts; other facts may earn more or less with them.") @Schema(description = "What offers would earn in total because of the supposed facts; other facts may earn more or less with them.") List<@NonNull ProjectedEffect> effects,
        @NonNull @Description("Where the partner would stand.") @Schema(description = "Where the partner would stand.") List<@NonNull ProjectedStanding> standings,
        @NonNull @Description("What the vendor would keep; empty for partners.") @Schema(description = "What the vendor would keep; empty for partners.") List<@NonNull ProjectedMargin> margins,
        @NonNull @Description("What would be found in budgets and caps of all partners, not binding; empty for partners and for what draws on none.") @Schema(description = "What would be found in budgets and caps of all partners, not binding; empty for partners and for what draws on none.") List<@NonNull ProjectedFunding> funding) {

    EarningSimulation with(List<ProjectedFunding> found) {
        return new EarningSimulation(partnerId, recordedFacts, earnings, effects, standings, margins, found);
    }
}
