package io.concordat.deal.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The score of a registration.
 *
 * @param formula version of the published formula
 * @param score 0 to 100, the sum of the items' points
 */
@Type("RegistrationQuality")
@Schema(name = "RegistrationQuality")
@Description("How good a registration is, by the published formula.")
public record QualityView(@NonNull @Id @Description("The registration.") UUID registrationId,
        @Description("Version of the published formula.") int formula,
        @Description("0 to 100, the sum of the items' points.") int score,
        @NonNull @Description("Every contribution.") List<@NonNull QualityItem> items,
        @NonNull @Description("When it was computed.") Instant computedAt) {
}
