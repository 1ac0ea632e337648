package io.concordat.catalog.offer.terms;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.platform.input.NoNullItems;

/** Which facts earn. */
@Input("EarningTriggerInput")
@Type("EarningTrigger")
@Description("Which facts earn.")
@Schema(description = "Which facts earn.")
public record EarningTrigger(
        @NotEmpty @Size(max = 20) @NoNullItems @Description("Kinds of facts, none of them a reversal.") @Schema(description = "Kinds of facts, none of them a reversal.", examples = "[\"DEAL_WON\"]") List<@Valid FactKind> kinds,
        @Size(max = 50) @NoNullItems @Description("Stages, exams or milestones that count; all when not given.") @Schema(description = "Stages, exams or milestones that count; all when not given.", nullable = true) List<@Size(max = 100) String> codes) {

    EarningTrigger completed() {
        return new EarningTrigger(List.copyOf(kinds), codes == null ? List.of() : List.copyOf(codes));
    }

    Trigger read(TermsReading terms, String path) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).isReversal()) {
                terms.fault(path + ".kinds[" + i + "]", "reversal-kind", "A reversal takes back; it never earns.");
            }
        }
        return terms.build(path, () -> new Trigger(Set.copyOf(kinds), Set.copyOf(codes)));
    }
}
