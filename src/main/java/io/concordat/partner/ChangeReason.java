package io.concordat.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a partner's status changes.
 *
 * @param reason a sentence for colleagues; the partner does not see it
 */
@Input("ChangeReasonInput")
@Description("Why a partner's status changes.")
@Schema(description = "Why a partner's status changes.")
public record ChangeReason(
        @NotBlank @Size(max = 1000) @Description("A sentence for colleagues; the partner does not see it.") @Schema(description = "A sentence for colleagues; the partner does not see it.", examples = "Contract ended on 31 March.") String reason) {
}
