package io.concordat.platform.reference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a code shall be: it is created or replaced as a whole.
 *
 * @param name what people read
 * @param parentCode the code above, or {@code null}
 * @param rank order in the list, 0 when not given
 * @param active whether new input may use it, true when not given
 */
@Input("WriteReferenceCodeInput")
@Description("What a code shall be; it is created or replaced as a whole.")
@Schema(description = "What a code shall be; it is created or replaced as a whole.")
public record WriteReferenceCode(
        @NotBlank @Size(max = 120) @Description("What people read.") @Schema(examples = "Analytics") String name,
        @Size(max = 40) @Description("The code above: a parent family, a product's family.") String parentCode,
        @Min(0) @Max(10_000) @Description("Order in the list, and of tiers their height; 0 when not given.") Integer rank,
        @Description("Whether new input may use the code; true when not given.") Boolean active) {
}
