package io.concordat.deal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why something is decided.
 *
 * @param reason in words that the partner may read
 */
@Input("DealReasonInput")
@Schema(name = "DealReason")
@Description("Why something is decided, in words that the partner may read.")
public record DealReason(
        @NotBlank @Size(max = 1000) @Description("In words that the partner may read.") String reason) {
}
