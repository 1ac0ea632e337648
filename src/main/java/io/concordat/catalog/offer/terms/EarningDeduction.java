package io.concordat.catalog.offer.terms;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.terms.BaseDeduction;
import io.concordat.platform.input.NoNullItems;

/** Earnings of the same fact that are taken off the base, as far as they stand before this offer by priority. */
@Input("EarningDeductionInput")
@Type("EarningDeduction")
@Description("Earnings of the same fact that are taken off the base, as far as they stand before this offer by priority.")
@Schema(description = "Earnings of the same fact that are taken off the base, as far as they stand before this offer by priority.")
public record EarningDeduction(
        @Size(max = 50) @NoNullItems @Description("Codes of programs.") @Schema(description = "Codes of programs.", examples = "[\"CORE\"]", nullable = true) List<@Size(max = 100) String> programs,
        @Size(max = 50) @NoNullItems @Description("Codes of offers.") @Schema(description = "Codes of offers.", examples = "[\"NEW-LOGO\"]", nullable = true) List<@Size(max = 100) String> offers) {

    EarningDeduction completed() {
        return new EarningDeduction(programs == null ? List.of() : List.copyOf(programs),
                offers == null ? List.of() : List.copyOf(offers));
    }

    BaseDeduction read() {
        return new BaseDeduction(Set.copyOf(programs), Set.copyOf(offers));
    }
}
