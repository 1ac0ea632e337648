package io.concordat.catalog.offer.terms;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.formula.Decimals;
import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.money.Money;

/** Offers, of whatever program, that must not simply add up. */
@Input("EarningStackingInput")
@Type("EarningStacking")
@Description("Offers, of whatever program, that must not simply add up.")
@Schema(description = "Offers, of whatever program, that must not simply add up.")
public record EarningStacking(
        @NotBlank @Size(max = 100) @Description("Code of the group, the same in all of its offers.") @Schema(description = "Code of the group, the same in all of its offers.", examples = "NEW-BUSINESS") String group,
        @NotNull @Description("Which of them pay.") @Schema(description = "Which of them pay.", examples = "BEST_OF") StackingMode mode,
        @Description("Over what they meet; FACT when not given.") @Schema(description = "Over what they meet; FACT when not given.", examples = "FACT", nullable = true) StackingReach reach,
        @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Most that an ADDITIVE group pays together.") @Schema(description = "Most that an ADDITIVE group pays together.", nullable = true) String limit,
        @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Most that an ADDITIVE group pays, in percent of the fact's amount.") @Schema(description = "Most that an ADDITIVE group pays, in percent of the fact's amount.", nullable = true) String limitPercent) {

    EarningStacking completed() {
        return new EarningStacking(group, mode, reach == null ? StackingReach.FACT : reach, limit, limitPercent);
    }

    StackingGroup read(TermsReading terms, String path) {
        Money most = terms.money(path + ".limit", limit);
        BigDecimal share = terms.rate(path + ".limitPercent", limitPercent);
        if (mode == StackingMode.ADDITIVE && (limit == null) == (limitPercent == null)) {
            terms.fault(path, "one-of", "An ADDITIVE group has a limit or a limitPercent, one of the two.");
        } else if (mode != StackingMode.ADDITIVE && (limit != null || limitPercent != null)) {
            terms.fault(path + (limit == null ? ".limitPercent" : ".limit"), "not-applicable",
                    "Only an ADDITIVE group has a limit.");
        }
        if (reach == StackingReach.DEAL && (mode == StackingMode.BEST_OF || limitPercent != null)) {
            terms.fault(path + ".reach", "not-applicable",
                    "The best of a group, and a share of an amount, are found for one FACT.");
        }
        return terms.build(path, () -> new StackingGroup(group, StackingGroup.Mode.valueOf(mode.name()),
                StackingGroup.Reach.valueOf(reach.name()), most, share));
    }
}
