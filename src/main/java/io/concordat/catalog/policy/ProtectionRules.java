package io.concordat.catalog.policy;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.NoNullItems;

/** How long protection lasts and how it is extended. */
@Input("ProtectionRulesInput")
@Type("ProtectionRules")
@Description("How long protection lasts and how it is extended.")
public record ProtectionRules(
        @Size(max = 100) @NoNullItems @Description("Lengths by tier and product family; the first that fits wins, else the days of the policy hold.") List<@Valid ProtectionLength> lengths,
        @Valid @Description("How a window is extended.") ExtensionRules extension,
        @Size(max = 10) @NoNullItems @Description("Days before the end at which a notice goes out; 14 and 3 when not given.") List<@Min(1) @Max(365) Integer> noticeDays) {

    static final ProtectionRules NONE = new ProtectionRules(null, null, null);

    ProtectionRules completed() {
        return new ProtectionRules(lengths == null ? List.of() : List.copyOf(lengths),
                (extension == null ? ExtensionRules.NONE : extension).completed(),
                noticeDays == null ? List.of(14, 3) : noticeDays.stream().distinct().sorted((a, b) -> b - a).toList());
    }
}
