package io.concordat.deal.protection;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.SalesActivity;
import io.concordat.platform.input.NoNullItems;

/**
 * Asks that a protection last longer.
 *
 * @param days how many days more, at most what the program permits
 * @param reason why, in words
 * @param activities what was done with the customer, as evidence
 */
@Input("RequestExtensionInput")
@Description("Asks that a protection last longer.")
public record RequestExtension(
        @NotNull @Min(1) @Max(365) @Description("How many days more, at most what the program permits.") @Schema(examples = "30") Integer days,
        @NotBlank @Size(max = 1000) @Description("Why, in words.") @Schema(examples = "The customer's budget round is later than planned.") String reason,
        @Size(max = 50) @NoNullItems @Description("What was done with the customer, as evidence.") List<@Valid SalesActivity> activities) {

    List<SalesActivity> evidence() {
        return activities == null ? List.of() : activities;
    }
}
