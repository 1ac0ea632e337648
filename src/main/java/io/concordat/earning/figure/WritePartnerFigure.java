package io.concordat.earning.figure;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Figure;

/** States a number about a partner, an offer and a period. */
@Input("WritePartnerFigureInput")
@Description("States a number about a partner, an offer and a period; a later one takes its place.")
@Schema(description = "States a number about a partner, an offer and a period; a later one takes its place.")
public record WritePartnerFigure(
        @NotNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @NotBlank @Size(max = 60) @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @NotNull @Description("Which number.") @Schema(description = "Which number.") Figure figure,
        @NotNull @Description("First day of the formula's period; 1970-01-01 for one without end.") @Schema(description = "First day of the formula's period; 1970-01-01 for one without end.", examples = "2026-01-01") LocalDate period,
        @NotNull @Pattern(regexp = "[0-9]{1,14}(\\.[0-9]{1,4})?", message = "decimal-malformed: Send a decimal text of zero or more with at most 14 digits and 4 decimals.") @Description("The number, a decimal text in the offer's currency.") @Schema(description = "The number, a decimal text in the offer's currency.", examples = "500000") String value) {
}
