package io.concordat.catalog.rule;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name that a rule may use. */
@Type("RuleName")
@Description("A name that a rule may use.")
@Schema(name = "RuleName", description = "A name that a rule may use.")
public record RuleName(
        @NonNull @Description("As it is written.") @Schema(description = "As it is written.", examples = "fact.amount") String name,
        @NonNull @Description("Its type.") @Schema(description = "Its type.", examples = "decimal") String type,
        @NonNull @Description("What it means.") @Schema(description = "What it means.", examples = "value") String meaning) {
}
