package io.concordat.catalog.policy;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** What is asked for beside the standard fields. */
@Input("FormRulesInput")
@Type("FormRules")
@Description("What is asked for beside the standard fields.")
public record FormRules(
        @Valid @Description("What may be attached.") AttachmentRules attachments) {

    static final FormRules NONE = new FormRules(null);

    FormRules completed() {
        return new FormRules((attachments == null ? AttachmentRules.NONE : attachments).completed());
    }
}
