package io.concordat.analytics.impact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what versions shall be proposed for retirement: it is written as a whole. */
@Input("WriteRetirementPolicyInput")
@Description("By what versions shall be proposed for retirement; it is written as a whole.")
@Schema(description = "By what versions shall be proposed for retirement; it is written as a whole.")
public record WriteRetirementPolicy(
        @Pattern(regexp = SHARE, message = "share-malformed: Send a decimal text from 0 to 1 with at most 4 decimals.") @Description("An adoption below it is a reason, from 0 to 1; adoption is not asked when not given.") @Schema(description = "An adoption below it is a reason, from 0 to 1; adoption is not asked when not given.", examples = "0.05", nullable = true) String adoptionBelow,
        @Pattern(regexp = RETURN, message = "return-malformed: Send a decimal text from -1 to 10000 with at most 4 decimals.") @Description("A return below it is a reason, from -1 to 10000; the return is not asked when not given.") @Schema(description = "A return below it is a reason, from -1 to 10000; the return is not asked when not given.", examples = "0.25", nullable = true) String romiBelow,
        @NotNull @Min(0) @Max(3_650) @Description("Days that a version must have been in force at the end of the window.") @Schema(description = "Days that a version must have been in force at the end of the window.", examples = "90") Integer minimumAgeDays,
        @NotNull @Min(1) @Max(1_000_000) @Description("Partners that must have been eligible.") @Schema(description = "Partners that must have been eligible.", examples = "10") Integer minimumEligiblePartners,
        @NotNull @Min(0) @Max(3_650) @Description("Days after a dismissal on which the version is not proposed again.") @Schema(description = "Days after a dismissal on which the version is not proposed again.", examples = "180") Integer restDays) {

    static final String SHARE = "0(\\.[0-9]{1,4})?|1(\\.0{1,4})?";
    static final String RETURN = "-?0(\\.[0-9]{1,4})?|-1(\\.0{1,4})?|[1-9][0-9]{0,3}(\\.[0-9]{1,4})?|10000(\\.0{1,4})?";
}
