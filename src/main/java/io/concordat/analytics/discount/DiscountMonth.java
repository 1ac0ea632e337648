package io.concordat.analytics.discount;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** The discounts of a group in a calendar month. */
@Type("DiscountMonth")
@Description("The discounts of a group in a calendar month.")
@Schema(name = "DiscountMonth", description = "The discounts of a group in a calendar month.")
public record DiscountMonth(
        @NonNull @Description("The month.") @Schema(description = "The month.", examples = "2026-08") String month,
        @NonNull @Description("Sum of list values.") @Schema(description = "Sum of list values.") MoneyValue list,
        @NonNull @Description("Sum of discounts.") @Schema(description = "Sum of discounts.") MoneyValue discount,
        @Description("Discount by list in percent, four decimals; null without list value.") @Schema(description = "Discount by list in percent, four decimals; null without list value.", examples = "18.5000", nullable = true) String depthPercent) {
}
