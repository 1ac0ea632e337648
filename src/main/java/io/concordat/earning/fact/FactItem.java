package io.concordat.earning.fact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** A part of a fact's value. */
@Input("FactItemInput")
@Type("FactItem")
@Description("A part of a fact's value.")
@Schema(name = "FactItem", description = "A part of a fact's value.")
public record FactItem(
        @NotBlank @Size(max = 40) @Description("Code of the product family.") @Schema(description = "Code of the product family.", examples = "CLOUD") String productFamily,
        @NotNull @Pattern(regexp = RecordFact.DECIMAL, message = RecordFact.DECIMAL_FAULT) @Description("Units, a decimal text.") @Schema(description = "Units, a decimal text.", examples = "40") String quantity,
        @NotNull @Valid @Description("Value of this part, in the currency of the fact.") @Schema(description = "Value of this part, in the currency of the fact.") MoneyValue amount) {
}
