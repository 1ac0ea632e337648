package io.concordat.catalog.policy;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** What a registration policy says beyond its first page; each part has defaults. */
@Input("RegistrationRulesInput")
@Type("RegistrationRules")
@Description("What a registration policy says beyond its first page; each part has defaults.")
public record RegistrationRules(
        @Valid @Description("How long protection lasts and how it is extended.") ProtectionRules protection,
        @Valid @Description("What may be registered at all.") LimitRules limits,
        @Valid @Description("How conflicts are decided.") ConflictRules conflict,
        @Valid @Description("Who approves.") ApprovalRules approval,
        @Valid @Description("What is asked for beside the standard fields.") FormRules form,
        @Valid @Description("The way of a deal through the sales stages.") ProgressRules progress) {

    /** What holds when a policy says nothing. */
    public static final RegistrationRules DEFAULTS = new RegistrationRules(null, null, null, null, null, null)
            .completed();

    /** @return the same rules with the default for everything that is not said */
    public RegistrationRules completed() {
        return new RegistrationRules((protection == null ? ProtectionRules.NONE : protection).completed(),
                (limits == null ? LimitRules.NONE : limits).completed(),
                (conflict == null ? ConflictRules.NONE : conflict).completed(),
                (approval == null ? ApprovalRules.NONE : approval).completed(),
                (form == null ? FormRules.NONE : form).completed(),
                (progress == null ? ProgressRules.NONE : progress).completed());
    }
}
