package io.concordat.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.SecondPartnerOutcome;

/**
 * What a partner that came second in a conflict goes on with: protection that shuts nobody out.
 *
 * @param outcome CO_SELL or REDUCED
 * @param benefitPercent benefits in percent of those of the first partner, when they are reduced; else {@code null}
 */
@Type("SecondPartner")
@Schema(name = "SecondPartner", description = "What a partner that came second in a conflict goes on with.")
@Description("What a partner that came second in a conflict goes on with.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecondPartner(@Description("CO_SELL or REDUCED.") SecondPartnerOutcome outcome,
        @Description("Benefits in percent of those of the first partner, when they are reduced.") Integer benefitPercent) {
}
