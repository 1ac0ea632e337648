package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.CertificationBounty;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.time.Window;

/** A fixed reward for each person and exam, once in a window. */
@Input("CertificationBountyFormulaInput")
@Type("CertificationBountyFormula")
@Description("A fixed reward for each person and exam, once in a window.")
@Schema(description = "A fixed reward for each person and exam, once in a window.")
public record CertificationBountyFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount per certificate.") @Schema(description = "Amount per certificate.", examples = "500.00") String amount,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        BigDecimal amountValue = terms.amount(path + ".amount", amount);
        return terms.build(path, () -> new CertificationBounty(amountValue, window));
    }
}
