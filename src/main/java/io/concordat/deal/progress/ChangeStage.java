package io.concordat.deal.progress;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says how far the sale is.
 *
 * @param stage the vendor's name of the stage, or the fixed one
 * @param forecastCloseDate when the deal is now expected to close, if that has moved
 */
@Input("ChangeStageInput")
@Description("Says how far the sale is.")
public record ChangeStage(
        @NotBlank @Size(max = 60) @Description("The vendor's name of the stage, or the fixed one.") @Schema(examples = "QUALIFIED") String stage,
        @Description("When the deal is now expected to close, if that has moved.") LocalDate forecastCloseDate,
        @Size(max = 1000) @Description("What to know about it.") String note) {
}
