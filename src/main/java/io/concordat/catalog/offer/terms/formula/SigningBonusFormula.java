package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.SigningBonus;

/** Paid once at signing and earned over time; the clawback BY_TIME over the same months gives back what is left. */
@Input("SigningBonusFormulaInput")
@Type("SigningBonusFormula")
@Description("Paid once at signing and earned over time; the clawback BY_TIME over the same months gives back what is left.")
@Schema(description = "Paid once at signing and earned over time; the clawback BY_TIME over the same months gives back what is left.")
public record SigningBonusFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("The bonus.") @Schema(description = "The bonus.", examples = "500.00") String amount,
        @NotNull @Min(1) @Max(600) @Description("Months over which it is earned.") @Schema(description = "Months over which it is earned.", examples = "12") Integer earnBackMonths) {

    Formula read(TermsReading terms, String path) {
        BigDecimal amountValue = terms.amount(path + ".amount", amount);
        return terms.build(path, () -> new SigningBonus(amountValue, earnBackMonths));
    }
}
