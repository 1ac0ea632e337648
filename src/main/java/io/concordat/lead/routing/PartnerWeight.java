package io.concordat.lead.routing;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/**
 * A partner that takes part in a rule.
 *
 * @param partnerId the partner
 * @param weight turns in each round, 1 to 20; {@code null} is 1
 */
@Type("LeadPartnerWeight")
@Input("LeadPartnerWeightInput")
@Description("A partner that takes part in a rule.")
public record PartnerWeight(@NotNull @Description("The partner.") UUID partnerId,
        @Min(1) @Max(20) @Description("Turns in each round, 1 when not given.") Integer weight) {

    int turns() {
        return weight == null ? 1 : weight;
    }
}
