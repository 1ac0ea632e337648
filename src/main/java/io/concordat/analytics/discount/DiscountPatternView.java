package io.concordat.analytics.discount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** The discounts of a group of deals in a window. */
@Type("DiscountPattern")
@Description("The discounts of a group of deals in a window, in the vendor's currency.")
@Schema(name = "DiscountPattern", description = "The discounts of a group of deals in a window, in the vendor's currency.")
public record DiscountPatternView(
        @NonNull @Id @Description("Name of the group, unique in the list.") @Schema(description = "Name of the group, unique in the list.", examples = "CLOUD") String group,
        @Id @Description("The partner, where it is grouped by.") @Schema(description = "The partner, where it is grouped by.", nullable = true) UUID partnerId,
        @Description("Code of the product family, where it is grouped by; (none) for deals that name none, (several) for those of more than one.") @Schema(description = "Code of the product family, where it is grouped by; (none) for deals that name none, (several) for those of more than one.", examples = "CLOUD", nullable = true) String product,
        @Description("The month, where it is grouped by.") @Schema(description = "The month, where it is grouped by.", examples = "2026-08", nullable = true) String month,
        @NonNull @Description("First day of the window.") @Schema(description = "First day of the window.", examples = "2026-07-01") LocalDate from,
        @NonNull @Description("First day behind the window.") @Schema(description = "First day behind the window.", examples = "2026-10-01") LocalDate until,
        @NonNull @Description("Sum of list values: the denominator of the depth.") @Schema(description = "Sum of list values: the denominator of the depth.") MoneyValue list,
        @NonNull @Description("Sum of list less net: the numerator of the depth.") @Schema(description = "Sum of list less net: the numerator of the depth.") MoneyValue discount,
        @Description("Discount by list in percent, four decimals; null without list value.") @Schema(description = "Discount by list in percent, four decimals; null without list value.", examples = "18.5000", nullable = true) String depthPercent,
        @Description("Deals in it that state a list value, those without a rate among them.") @Schema(description = "Deals in it that state a list value, those without a rate among them.", examples = "12") int deals,
        @Description("The depth in the middle of its deals, of an even number the lower one; null without deals.") @Schema(description = "The depth in the middle of its deals, of an even number the lower one; null without deals.", examples = "15.0000", nullable = true) String medianPercent,
        @Description("The deepest discount of its deals; null without deals.") @Schema(description = "The deepest discount of its deals; null without deals.", examples = "35.0000", nullable = true) String deepestPercent,
        @Description("Deals deeper than their guideline, those without a rate among them.") @Schema(description = "Deals deeper than their guideline, those without a rate among them.", examples = "2") int breaches,
        @Description("Breaches that nobody decided about, or about other figures.") @Schema(description = "Breaches that nobody decided about, or about other figures.", examples = "1") int openBreaches,
        @NonNull @Description("Discounts beyond the guidelines.") @Schema(description = "Discounts beyond the guidelines.") MoneyValue overGuideline,
        @Description("Depth of the same group in the window of the same length before; null without deals.") @Schema(description = "Depth of the same group in the window of the same length before; null without deals.", examples = "15.0000", nullable = true) String precedingDepthPercent,
        @Description("Depth less that of the window before, in percentage points; null where one of them is.") @Schema(description = "Depth less that of the window before, in percentage points; null where one of them is.", examples = "3.5000", nullable = true) String changePoints,
        @NonNull @Description("The group month by month.") @Schema(description = "The group month by month.") List<@NonNull DiscountMonth> months,
        @Description("Deals in a currency without a rate on their day: they are in the counts, the median and the deepest discount, and left out of the sums and the depths of group and months.") @Schema(description = "Deals in a currency without a rate on their day: they are in the counts, the median and the deepest discount, and left out of the sums and the depths of group and months.", examples = "0") int withoutRate,
        @Description("Sales of which no fact states a list value: they are in nothing else of this.") @Schema(description = "Sales of which no fact states a list value: they are in nothing else of this.", examples = "0") int withoutListPrice,
        @NonNull @Description("The rule by which this was calculated.") @Schema(description = "The rule by which this was calculated.", examples = "discount-depth/1") String rule,
        @NonNull @Description("When this was calculated; every fact recorded before is in it.") @Schema(description = "When this was calculated; every fact recorded before is in it.") Instant watermark) {
}
