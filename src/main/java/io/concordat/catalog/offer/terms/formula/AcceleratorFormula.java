package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Accelerator;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.time.Window;
import io.concordat.platform.input.NoNullItems;

/** A base rate that is multiplied for the volume above shares of the quota. */
@Input("AcceleratorFormulaInput")
@Type("AcceleratorFormula")
@Description("A base rate that is multiplied for the volume above shares of the quota.")
@Schema(description = "A base rate that is multiplied for the volume above shares of the quota.")
public record AcceleratorFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Rate in percent.") @Schema(description = "Rate in percent.", examples = "5") String ratePercent,
        @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Target volume in the currency of the terms; each partner's own quota when not given.") @Schema(description = "Target volume in the currency of the terms; each partner's own quota when not given.", examples = "400000", nullable = true) String quota,
        @NotEmpty @Size(max = 50) @NoNullItems @Description("Steps, ascending.") @Schema(description = "Steps, ascending.") List<@Valid AcceleratorStep> steps,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        BigDecimal rate = terms.rate(path + ".ratePercent", ratePercent);
        BigDecimal target = terms.positive(path + ".quota", quota);
        List<Accelerator.Step> read = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            String at = path + ".steps[" + i + "]";
            BigDecimal attainment = terms.percent(at + ".attainmentPercent", steps.get(i).attainmentPercent());
            if (i > 0 && attainment.compareTo(read.get(i - 1).attainment()) <= 0) {
                terms.fault(at + ".attainmentPercent", "not-ascending",
                        "Steps ascend; this one is not above the one before.");
            }
            read.add(new Accelerator.Step(attainment, terms.number(at + ".multiplier", steps.get(i).multiplier())));
        }
        return terms.build(path, () -> new Accelerator(rate, target, read, window));
    }
}
