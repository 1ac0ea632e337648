package io.concordat.catalog.offer.terms.formula;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Band;

/** A range of a share and what it pays; exactly one of ratePercent, amountPerUnit and amount. */
@Input("RatioBandTermsInput")
@Type("RatioBandTerms")
@Description("A range of a share and what it pays; exactly one of ratePercent, amountPerUnit and amount.")
@Schema(description = "A range of a share and what it pays; exactly one of ratePercent, amountPerUnit and amount.")
public record RatioBandTerms(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Lower bound in percent, which belongs to the band.") @Schema(description = "Lower bound in percent, which belongs to the band.", examples = "45") String fromPercent,
        @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Upper bound in percent, where the next band begins; none in the last band.") @Schema(description = "Upper bound in percent, where the next band begins; none in the last band.", nullable = true) String toPercent,
        @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Rate in percent.") @Schema(description = "Rate in percent.", examples = "4", nullable = true) String ratePercent,
        @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount for each unit.") @Schema(description = "Amount for each unit.", nullable = true) String amountPerUnit,
        @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("One amount as soon as the band is reached.") @Schema(description = "One amount as soon as the band is reached.", nullable = true) String amount) {

    static List<Band> readAll(List<RatioBandTerms> bands, TermsReading terms, String path) {
        BandReading all = new BandReading(terms, path, "fromPercent", "toPercent");
        for (RatioBandTerms band : bands) {
            all.add(band.fromPercent(), band.toPercent(),
                    new BandReward(band.ratePercent(), band.amountPerUnit(), band.amount()));
        }
        return all.bands();
    }
}
