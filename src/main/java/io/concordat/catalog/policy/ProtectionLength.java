package io.concordat.catalog.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** Length of the protection window for some tiers and products. */
@Input("ProtectionLengthInput")
@Type("ProtectionLength")
@Description("Length of the protection window for some tiers and products.")
public record ProtectionLength(
        @Size(max = 40) @Description("Code of the partner tier; any when not given.") String tier,
        @Size(max = 40) @Description("Code of a product family of the deal; any when not given.") String family,
        @NotNull @Min(1) @Max(730) @Description("Days.") Integer days) {
}
