package io.concordat.deal.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Appeals against the decision of a conflict. */
@Input("AppealConflictInput")
@Schema(name = "AppealConflict", description = "Appeals against the decision of a conflict.")
@Description("Appeals against the decision of a conflict.")
public record AppealConflict(
        @NotBlank @Size(max = 2000) @Description("Why the decision is wrong.") @Schema(examples = "The customer chose us before the other registration came in.") String reason) {
}
