package io.concordat.deal.conflict;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a party had for a rule.
 *
 * @param party id of its registration, or VENDOR
 * @param value the value that is compared; absent when it has none
 */
@Type("ConflictRuleInput")
@Schema(name = "ConflictRuleInput", description = "What a party had for a rule.")
@Description("What a party had for a rule.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleInput(@NonNull @Description("Id of its registration, or VENDOR.") String party,
        @Description("The value that is compared; absent when it has none.") String value) {
}
