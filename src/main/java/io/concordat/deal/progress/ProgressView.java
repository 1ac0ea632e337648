package io.concordat.deal.progress;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.SalesStage;
import io.concordat.deal.ForecastChange;

/** How far the sale of a deal is; each list has its 50 newest. */
@Type("DealProgress")
@Schema(name = "DealProgress", description = "How far the sale of a deal is; each list has its 50 newest.")
@Description("How far the sale of a deal is; each list has its 50 newest.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressView(@NonNull @Description("The fixed stage.") SalesStage stage,
        @NonNull @Description("The vendor's name of it.") String stageName,
        @Description("When the deal is expected to close.") LocalDate forecastCloseDate,
        @Description("The opportunity in the vendor's CRM; not shown to partners.") String crmOpportunityId,
        @Description("How it ended, if it did.") OutcomeView outcome,
        @NonNull @Description("Its steps, newest first.") List<@NonNull StageChangeView> stageChanges,
        @NonNull @Description("The milestones it reached, newest first.") List<@NonNull MilestoneView> milestones,
        @NonNull @Description("What was done on it, newest first.") List<@NonNull ActivityView> activities,
        @NonNull @Description("How the forecast moved, newest first.") List<@NonNull ForecastChange> forecastHistory) {
}
