package io.concordat.catalog.offer.terms;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.platform.input.NoNullItems;

/** When and how much is taken back; the first that names the trigger counts. */
@Input("EarningClawbackInput")
@Type("EarningClawback")
@Description("When and how much is taken back; the first that names the trigger counts.")
@Schema(description = "When and how much is taken back; the first that names the trigger counts.")
public record EarningClawback(
        @NotEmpty @Size(max = 20) @NoNullItems @Description("Reversals that take back.") @Schema(description = "Reversals that take back.", examples = "[\"REFUND\", \"CANCELLATION\"]") List<@Valid FactKind> triggers,
        @Min(0) @Max(3_650) @Description("Days after the fact within which a reversal counts, its last day included; no end when not given.") @Schema(description = "Days after the fact within which a reversal counts, its last day included; no end when not given.", examples = "90", nullable = true) Integer windowDays,
        @NotNull @Description("How much.") @Schema(description = "How much.", examples = "FULL") ClawbackMethod method,
        @Min(1) @Max(600) @Description("Months over which the amount is earned; for BY_TIME.") @Schema(description = "Months over which the amount is earned; for BY_TIME.", nullable = true) Integer termMonths) {

    Clawback read(TermsReading terms, String path) {
        for (int i = 0; i < triggers.size(); i++) {
            if (!triggers.get(i).isReversal()) {
                terms.fault(path + ".triggers[" + i + "]", "not-a-reversal", "Only reversals take back.");
            }
        }
        if (method == ClawbackMethod.BY_TIME && termMonths == null) {
            terms.fault(path + ".termMonths", "required", "Taking back by time asks for a term.");
        } else if (method != ClawbackMethod.BY_TIME && termMonths != null) {
            terms.fault(path + ".termMonths", "not-applicable", "Only BY_TIME has a term.");
        }
        return terms.build(path, () -> new Clawback(Set.copyOf(triggers), windowDays,
                Clawback.Method.valueOf(method.name()), termMonths == null ? 0 : termMonths));
    }
}
