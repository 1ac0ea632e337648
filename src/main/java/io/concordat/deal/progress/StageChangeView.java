package io.concordat.deal.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.SalesStage;

/** A step of a deal through the sales stages. */
@Type("DealStageChange")
@Schema(name = "DealStageChange", description = "A step of a deal through the sales stages.")
@Description("A step of a deal through the sales stages.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageChangeView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The registration.") UUID registrationId,
        @NonNull @Description("The fixed stage before.") SalesStage fromStage,
        @NonNull @Description("The fixed stage from then on.") SalesStage stage,
        @NonNull @Description("The vendor's name of it.") String stageName,
        @Description("What to know about it.") String note,
        @Description("When the deal was expected to close from then on, if that moved with it.") LocalDate forecastCloseDate,
        @Description("Who said so; not shown to partners.") String changedBy,
        @NonNull @Description("When.") Instant changedAt) {

    StageChangeView forPartner() {
        return new StageChangeView(id, registrationId, fromStage, stage, stageName, note, forecastCloseDate, null,
                changedAt);
    }
}
