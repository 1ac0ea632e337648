package io.concordat.deal;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.matching.Verdict;
import io.concordat.core.matching.score.Contribution;
import io.concordat.deal.matching.HoldingKind;

/**
 * Something held about the customer that a registration matched. A partner sees verdict and day alone, never whose it is.
 *
 * @param kind what it is: an earlier registration, the vendor's own opportunity or account, a named account
 * @param otherId its public id
 * @param verdict what it means
 * @param score sum of the contributions' weights
 * @param contributions what each field added to the score
 * @param registeredOn the day on which it came in, in the vendor's time zone
 */
@Type("DealMatch")
@Schema(name = "DealMatch")
@Description("Something held about the customer that a registration matched; a partner sees verdict and day alone.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchView(@Description("What it is.") HoldingKind kind,
        @Id @Description("Its public id; for an earlier registration that registration's.") UUID otherId,
        @Description("What it means.") Verdict verdict,
        @Description("Sum of the contributions' weights.") Double score,
        @Description("What each field added to the score.") List<ContributionView> contributions,
        @Description("The day on which it came in.") String registeredOn) {

    /**
     * What one field added to a score.
     *
     * @param weight log-odds; negative when it speaks against
      * @param likeness from 0, nothing in common, to 1, the same
     */
    @Type("MatchContribution")
    @Schema(name = "MatchContribution")
    @Description("What one field added to a score.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContributionView(@Description("The field.") String field,
            @Description("What the new registration says, normalised.") String value,
            @Description("What the earlier one says, normalised.") String otherValue,
            @Description("Log-odds; negative when it speaks against.") double weight,
            @Description("How the two compare.") String reason,
            @Description("How alike the two are, from 0, nothing in common, to 1, the same.") double likeness,
            @Description("All of it in one sentence.") String sentence) {

        static ContributionView of(Contribution part) {
            return new ContributionView(part.field(), part.value(), part.otherValue(), part.weight(), part.reason(),
                    part.likeness(), part.sentence());
        }
    }

    /** @return what a partner may know of it */
    MatchView forPartner() {
        return new MatchView(null, null, verdict, null, null, registeredOn);
    }
}
