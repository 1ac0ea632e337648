package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Linear;
import io.concordat.core.earning.time.Window;
import io.concordat.platform.input.NoNullItems;

/** A value that grows in a straight line between targets: nothing below the first, that of the last from there on. */
@Input("LinearFormulaInput")
@Type("LinearFormula")
@Description("A value that grows in a straight line between targets: nothing below the first, that of the last from there on.")
@Schema(description = "A value that grows in a straight line between targets: nothing below the first, that of the last from there on.")
public record LinearFormula(
        @NotEmpty @Size(min = 2, max = 50) @NoNullItems @Description("Targets, ascending, two or more; all with an amount or all with a rate.") @Schema(description = "Targets, ascending, two or more; all with an amount or all with a rate.") List<@Valid LinearPoint> points,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        boolean rates = points.get(0).ratePercent() != null;
        List<Linear.Point> read = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            LinearPoint point = points.get(i);
            String at = path + ".points[" + i + "]";
            BigDecimal volume = terms.number(at + ".volume", point.volume());
            if (i > 0 && volume.compareTo(read.get(i - 1).volume()) <= 0) {
                terms.fault(at + ".volume", "not-ascending", "Targets ascend; this one is not above the one before.");
            }
            if ((point.amount() == null) == (point.ratePercent() == null) || (point.ratePercent() != null) != rates) {
                terms.fault(at, "one-of",
                        "Give each point an amount, or each point a ratePercent; one of the two, the same for all.");
            }
            BigDecimal value = rates
                    ? terms.rate(at + ".ratePercent", point.ratePercent())
                    : terms.amount(at + ".amount", point.amount());
            read.add(new Linear.Point(volume, value));
        }
        return terms.build(path,
                () -> new Linear(read, rates ? Linear.Gives.RATE : Linear.Gives.AMOUNT, window));
    }
}
