package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** What the customer's people agreed to. Absent means not given. */
@Input("ConsentInput")
@Type("Consent")
@Description("What the customer's people agreed to; absent means not given.")
public record Consent(
        @Description("Their data may be shown to other parties of the deal.") boolean shareData,
        @Description("The vendor may contact them.") boolean contact) {
}
