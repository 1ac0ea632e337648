package io.concordat.deal.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.MoneyValue;

/** What the deal is about: a product family, and a product of it when it is known. */
@Input("ProductLineInput")
@Type("ProductLine")
@Description("What the deal is about.")
public record ProductLine(
        @NotBlank @Size(max = 40) @Description("Code of the product family.") String family,
        @Size(max = 40) @Description("Code of the product.") String product,
        @Min(1) @Max(1_000_000_000) @Description("How many.") Integer quantity,
        @Valid @Description("Part of the deal's value.") MoneyValue estimatedAmount) {
}
