package io.concordat.deal.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.SecondPartnerOutcome;
import io.concordat.catalog.policy.TieBreak;

/**
 * Decides a conflict, at first or after an appeal.
 *
 * @param winner id of the registration that comes first, or VENDOR
 * @param rule a rule of the program's list that speaks for the winner, or MANUAL
 * @param second what becomes of whoever comes second; what the policy says when not given
 * @param reason why, in words that the partners may read
 */
@Input("DecideConflictInput")
@Schema(name = "DecideConflict", description = "Decides a conflict, at first or after an appeal.")
@Description("Decides a conflict, at first or after an appeal.")
public record DecideConflict(
        @NotBlank @Size(max = 40) @Description("Id of the registration that comes first, or VENDOR.") @Schema(examples = "VENDOR") String winner,
        @NotNull @Description("A rule of the program's list that speaks for the winner, or MANUAL.") @Schema(examples = "MANUAL") TieBreak rule,
        @Description("What becomes of whoever comes second; what the policy says when not given.") SecondPartnerOutcome second,
        @NotBlank @Size(max = 1000) @Description("Why, in words that the partners may read; name nobody.") @Schema(examples = "The customer's mail of 4 May settles it.") String reason) {
}
