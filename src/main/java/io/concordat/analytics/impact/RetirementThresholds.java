package io.concordat.analytics.impact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By what a version is proposed for retirement.
 *
 * @param adoptionBelow           adoption below it is a reason; {@code null} when not asked
 * @param romiBelow               a return below it is a reason; {@code null} when not asked
 * @param minimumAgeDays          days a version has been in force before the window's end
 * @param minimumEligiblePartners partners that must have been eligible
 * @param restDays                days after a dismissal without another proposal
 * @param revision                counts the changes; 0 while nobody has written any
 */
@Type("RetirementPolicy")
@Description("By what a version of an offer is proposed for retirement.")
@Schema(name = "RetirementPolicy", description = "By what a version of an offer is proposed for retirement.")
public record RetirementThresholds(
        @Description("An adoption below it is a reason; null when adoption is not asked.") @Schema(description = "An adoption below it is a reason; null when adoption is not asked.", examples = "0.0500", nullable = true) String adoptionBelow,
        @Description("A return below it is a reason; null when the return is not asked.") @Schema(description = "A return below it is a reason; null when the return is not asked.", examples = "0.0000", nullable = true) String romiBelow,
        @Description("Days that a version must have been in force at the end of the window.") @Schema(description = "Days that a version must have been in force at the end of the window.", examples = "90") int minimumAgeDays,
        @Description("Partners that must have been eligible.") @Schema(description = "Partners that must have been eligible.", examples = "10") int minimumEligiblePartners,
        @Description("Days after a dismissal on which the version is not proposed again.") @Schema(description = "Days after a dismissal on which the version is not proposed again.", examples = "180") int restDays,
        @Description("Counts the changes; 0 while the standard holds.") @Schema(description = "Counts the changes; 0 while the standard holds.", examples = "1") int revision) {

    /** Holds until a vendor writes its own: nobody uses it, or it costs more than it brings, and both had time to show. */
    static final RetirementThresholds STANDARD = new RetirementThresholds("0.0500", "0.0000", 90, 10, 180, 0);
}
