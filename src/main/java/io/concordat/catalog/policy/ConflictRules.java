package io.concordat.catalog.policy;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.NoNullItems;

/** How conflicts between partners, and with the vendor itself, are decided. */
@Input("ConflictRulesInput")
@Type("ConflictRules")
@Description("How conflicts between partners, and with the vendor itself, are decided.")
public record ConflictRules(
        @Size(max = 8) @NoNullItems @Description("What decides, in this order; all of them, in the order in which they are listed, when not given.") List<TieBreak> tieBreaks,
        @Description("Whether the first rule that tells the two apart decides at once; a reviewer decides on its proposal when false, which is the default.") Boolean automatic,
        @Description("What becomes of the second partner; REJECTED when not given.") SecondPartnerOutcome secondPartner,
        @Min(1) @Max(99) @Description("Benefits of a reduced second partner in percent; 50 when not given.") Integer reducedPercent,
        @Min(1) @Max(365) @Description("Days until a case is to be decided; 5 when not given.") Integer decisionDays,
        @Min(0) @Max(365) @Description("Days in which the losing partner may appeal; 10 when not given.") Integer appealDays,
        @Min(0) @Max(60) @Description("For how many months an engagement of the vendor itself stands against a registration; 6 when not given.") Integer vendorEngagedMonths) {

    static final ConflictRules NONE = new ConflictRules(null, null, null, null, null, null, null);

    ConflictRules completed() {
        return new ConflictRules(tieBreaks == null ? List.of(TieBreak.values()) : List.copyOf(tieBreaks),
                automatic == null ? Boolean.FALSE : automatic,
                secondPartner == null ? SecondPartnerOutcome.REJECTED : secondPartner,
                reducedPercent == null ? Integer.valueOf(50) : reducedPercent,
                decisionDays == null ? Integer.valueOf(5) : decisionDays,
                appealDays == null ? Integer.valueOf(10) : appealDays,
                vendorEngagedMonths == null ? Integer.valueOf(6) : vendorEngagedMonths);
    }
}
