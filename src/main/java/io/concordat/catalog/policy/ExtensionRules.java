package io.concordat.catalog.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** How a protection window is extended. */
@Input("ExtensionRulesInput")
@Type("ExtensionRules")
@Description("How a protection window is extended.")
public record ExtensionRules(
        @Min(0) @Max(20) @Description("How often; once when not given.") Integer most,
        @Min(1) @Max(365) @Description("Days that one extension adds at most; 60 when not given.") Integer days,
        @Description("Whether a request needs evidence; true when not given.") Boolean evidenceRequired,
        @Min(1) @Max(100) @Description("Grants at once when the request proves at least so many dated activities; a reviewer decides when not given.") Integer automaticFromActivities,
        @Min(1) @Max(365) @Description("How recent those activities are, in days; 30 when not given.") Integer activitiesWithinDays) {

    static final ExtensionRules NONE = new ExtensionRules(null, null, null, null, null);

    ExtensionRules completed() {
        return new ExtensionRules(most == null ? Integer.valueOf(1) : most, days == null ? Integer.valueOf(60) : days,
                evidenceRequired == null ? Boolean.TRUE : evidenceRequired, automaticFromActivities,
                activitiesWithinDays == null ? Integer.valueOf(30) : activitiesWithinDays);
    }
}
