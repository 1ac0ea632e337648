package io.concordat.catalog.offer.terms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.formula.Decimals;
import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;

/** The most that may be earned. */
@Input("EarningCapInput")
@Type("EarningCap")
@Description("The most that may be earned.")
@Schema(description = "The most that may be earned.")
public record EarningCap(
        @NotNull @Description("Whose earnings add up.") @Schema(description = "Whose earnings add up.", examples = "PARTNER") CapScope scope,
        @NotNull @Description("How long they add up.") @Schema(description = "How long they add up.", examples = "QUARTER") Window window,
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("The most, in the currency of the terms.") @Schema(description = "The most, in the currency of the terms.", examples = "25000.00") String limit,
        @Description("What happens to the rest; FORFEIT when not given.") @Schema(description = "What happens to the rest; FORFEIT when not given.", examples = "FORFEIT", nullable = true) CapOverflow overflow) {

    EarningCap completed() {
        return new EarningCap(scope, window, limit, overflow == null ? CapOverflow.FORFEIT : overflow);
    }

    Cap read(TermsReading terms, String path) {
        Money most = terms.money(path + ".limit", limit);
        Cap.Scope whose = Cap.Scope.valueOf(scope.name());
        if (whose.isShared() && overflow == CapOverflow.CARRY) {
            terms.fault(path + ".overflow", "not-applicable",
                    "What partners compete for is not carried over; a cap of scope " + scope + " forfeits.");
        }
        return terms.build(path, () -> new Cap(whose, window, most, Cap.Overflow.valueOf(overflow.name())));
    }
}
