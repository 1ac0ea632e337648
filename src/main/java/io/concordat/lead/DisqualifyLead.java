package io.concordat.lead;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is nothing to sell. */
@Input("DisqualifyLeadInput")
@Description("Why there is nothing to sell.")
public record DisqualifyLead(@NotNull @Description("The reason.") DisqualifyReason reason,
        @Size(min = 3, max = 500) @Description("In words; needed with OTHER.") @Schema(examples = "The budget was cut for this year.") String note) {
}
