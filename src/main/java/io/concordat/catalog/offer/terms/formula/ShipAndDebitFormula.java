package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.ShipAndDebit;

/** Credits a distributor acquisition less special price on what it sells from stock. */
@Input("ShipAndDebitFormulaInput")
@Type("ShipAndDebitFormula")
@Description("Credits a distributor acquisition less special price on what it sells from stock.")
@Schema(description = "Credits a distributor acquisition less special price on what it sells from stock.")
public record ShipAndDebitFormula(
        @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Units that are authorised per deal; no limit when not given.") @Schema(description = "Units that are authorised per deal; no limit when not given.", examples = "500", nullable = true) String authorised) {

    Formula read(TermsReading terms, String path) {
        BigDecimal authorisedValue = terms.number(path + ".authorised", authorised);
        return terms.build(path, () -> new ShipAndDebit(authorisedValue));
    }
}
