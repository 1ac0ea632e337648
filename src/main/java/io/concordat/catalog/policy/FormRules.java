package io.concordat.catalog.policy;

import jakarta.validation.Valid;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.JsonDocument;

/** What is asked for beside the standard fields. */
@Input("FormRulesInput")
@Type("FormRules")
@Description("What is asked for beside the standard fields.")
public record FormRules(
        @Valid @Description("What may be attached.") AttachmentRules attachments,
        @Description("A JSON Schema (2020-12) that extraFields of a registration keep to; without one there are no extra fields. References stay within the schema (#/$defs/name) and are not recursive; patterns are of the RE2 syntax.") JsonDocument extraFields) {

    static final FormRules NONE = new FormRules(null, null);

    FormRules completed() {
        return new FormRules((attachments == null ? AttachmentRules.NONE : attachments).completed(), extraFields);
    }
}
