package io.concordat.earning.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Figure;

/** A number about a partner, an offer and a period that facts do not tell. */
@Type("PartnerFigure")
@Description("A number about a partner, an offer and a period that facts do not tell.")
@Schema(name = "PartnerFigure", description = "A number about a partner, an offer and a period that facts do not tell.")
public record PartnerFigureView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @NonNull @Description("Which number.") @Schema(description = "Which number.") Figure figure,
        @NonNull @Description("First day of the formula's period; 1970-01-01 for one without end.") @Schema(description = "First day of the formula's period; 1970-01-01 for one without end.", examples = "2026-01-01") LocalDate period,
        @NonNull @Description("The number, a decimal text in the offer's currency.") @Schema(description = "The number, a decimal text in the offer's currency.", examples = "500000") String value,
        @NonNull @Description("When it was recorded.") @Schema(description = "When it was recorded.") Instant recordedAt,
        @NonNull @Description("Who recorded it.") @Schema(description = "Who recorded it.") String recordedBy,
        @Description("Counts its values, from 1.") @Schema(description = "Counts its values, from 1.", examples = "1") int revision) {
}
