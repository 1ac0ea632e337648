package io.concordat.lead;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a partner declines. */
@Input("DeclineLeadInput")
@Description("Why a partner declines.")
public record DeclineLead(@NotNull @Description("The reason.") DeclineReason reason,
        @Size(min = 3, max = 500) @Description("In words; needed with OTHER.") @Schema(examples = "We do not serve this industry.") String note) {
}
