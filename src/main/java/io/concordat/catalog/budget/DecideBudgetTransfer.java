package io.concordat.catalog.budget;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a transfer is decided so. */
@Input("DecideBudgetTransferInput")
@Description("Why a transfer is decided so.")
@Schema(description = "Why a transfer is decided so.")
public record DecideBudgetTransfer(
        @NotBlank @Size(max = 500) @Description("Why.") @Schema(description = "Why.", examples = "In line with the plan") String reason) {
}
