package io.concordat.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day on which a deal is expected to close was moved. */
@Type("DealForecastChange")
@Schema(name = "DealForecastChange", description = "The day on which a deal is expected to close was moved.")
@Description("The day on which a deal is expected to close was moved.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastChange(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The registration.") UUID registrationId,
        @NonNull @Description("The day before.") LocalDate oldCloseDate,
        @NonNull @Description("The day from then on.") LocalDate newCloseDate,
        @Description("Who moved it; not shown to partners.") String changedBy,
        @NonNull @Description("When it was moved.") Instant changedAt) {
}
