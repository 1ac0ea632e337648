package io.concordat.catalog.offer.terms;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.terms.EarningBase;
import io.concordat.core.earning.terms.Objective;
import io.concordat.core.earning.terms.OfferType;
import io.concordat.core.ledger.AccountingTreatment;
import io.concordat.platform.input.NoNullItems;
import io.concordat.platform.reference.KnownCodes;

/** What an offer version says about money, so that it can be computed. Amounts are decimal texts in its currency, rates are in percent. */
@Input("EarningTermsInput")
@Type("EarningTerms")
@Description("What an offer version says about money, so that it can be computed. Amounts are decimal texts in its currency, rates are in percent.")
@Schema(description = "What an offer version says about money, so that it can be computed. Amounts are decimal texts in its currency, rates are in percent.")
public record EarningTerms(
        @NotNull @Description("What it is reported as.") @Schema(description = "What it is reported as.", examples = "VOLUME_REBATE") OfferType type,
        @NotNull @Description("What it is for.") @Schema(description = "What it is for.", examples = "VOLUME") Objective objective,
        @NotBlank @Size(max = 3) @Description("ISO 4217 code of all its amounts.") @Schema(description = "ISO 4217 code of all its amounts.", examples = "USD") String currency,
        @NotNull @Valid @Description("Which facts earn.") @Schema(description = "Which facts earn.") EarningTrigger trigger,
        @Description("Which value of a fact is the base; AMOUNT when not given.") @Schema(description = "Which value of a fact is the base; AMOUNT when not given.", examples = "AMOUNT", nullable = true) EarningBase base,
        @NotEmpty @Size(max = 50) @NoNullItems @Description("Formulas by kind of partner; the first that holds a partner counts.") @Schema(description = "Formulas by kind of partner; the first that holds a partner counts.") List<@Valid EarningSegment> segments,
        @Size(max = 4_000) @Description("A further rule: an expression that is true or false.") @Schema(description = "A further rule: an expression that is true or false.", nullable = true) String eligibility,
        @Size(max = 50) @NoNullItems @Description("Codes of proofs that must be accepted before it is paid.") @Schema(description = "Codes of proofs that must be accepted before it is paid.", examples = "[\"INVOICE_COPY\"]", nullable = true) List<@Size(max = 100) String> evidence,
        @Description("Whether nothing is earned without a proven influence on the deal; no when not given.") @Schema(description = "Whether nothing is earned without a proven influence on the deal; no when not given.", examples = "false", nullable = true) Boolean influenceRequired,
        @Valid @Description("When it is paid; at once when not given.") @Schema(description = "When it is paid; at once when not given.", nullable = true) EarningPayout payout,
        @Size(max = 20) @NoNullItems @Description("Limits, applied in this order.") @Schema(description = "Limits, applied in this order.", nullable = true) List<@Valid EarningCap> caps,
        @Size(max = 20) @NoNullItems @Description("What takes back.") @Schema(description = "What takes back.", nullable = true) List<@Valid EarningClawback> clawbacks,
        @Valid @Description("Group of offers that do not simply add up; none when not given.") @Schema(description = "Group of offers that do not simply add up; none when not given.", nullable = true) EarningStacking stacking,
        @Min(1) @Max(10_000) @Description("Order among the offers of a fact: 1 before 2; 100 when not given.") @Schema(description = "Order among the offers of a fact: 1 before 2; 100 when not given.", examples = "100", nullable = true) Integer priority,
        @Valid @Description("Margin that the vendor must keep; none when not given.") @Schema(description = "Margin that the vendor must keep; none when not given.", nullable = true) EarningMarginFloor marginFloor,
        @Valid @Description("Who pays; no budget when not given.") @Schema(description = "Who pays; no budget when not given.", nullable = true) EarningBudget budget,
        @Description("How finance books it; MARKETING_EXPENSE when not given.") @Schema(description = "How finance books it; MARKETING_EXPENSE when not given.", examples = "CONTRA_REVENUE", nullable = true) AccountingTreatment accounting,
        @Size(max = 100) @Description("Its code in the CRM.") @Schema(description = "Its code in the CRM.", examples = "NL-BONUS", nullable = true) String crmCode,
        @Size(max = 100) @Description("Its account or cost code in the general ledger.") @Schema(description = "Its account or cost code in the general ledger.", examples = "4711", nullable = true) String generalLedgerCode,
        @Description("How a part of a minor unit is rounded, once per line; HALF_UP when not given.") @Schema(description = "How a part of a minor unit is rounded, once per line; HALF_UP when not given.", examples = "HALF_UP", nullable = true) EarningRounding rounding,
        @Valid @Description("Earnings of the same fact that are taken off the base; none when not given.") @Schema(description = "Earnings of the same fact that are taken off the base; none when not given.", nullable = true) EarningDeduction deduction,
        @Size(max = 200) @NoNullItems @Description("Formulas for single partners, each with an end and a reason.") @Schema(description = "Formulas for single partners, each with an end and a reason.", nullable = true) List<@Valid EarningOverride> overrides) {

    /** @return the same terms with the default for everything that is not said */
    public EarningTerms completed() {
        return new EarningTerms(type, objective, currency, trigger.completed(),
                base == null ? EarningBase.AMOUNT : base,
                segments.stream().map(EarningSegment::completed).toList(), eligibility,
                evidence == null ? List.of() : List.copyOf(evidence), Boolean.TRUE.equals(influenceRequired),
                payout == null ? EarningPayout.AT_ONCE : payout.completed(),
                caps == null ? List.of() : caps.stream().map(EarningCap::completed).toList(),
                clawbacks == null ? List.of() : List.copyOf(clawbacks), stacking == null ? null : stacking.completed(),
                priority == null ? Integer.valueOf(100) : priority,
                marginFloor == null ? null : marginFloor.completed(),
                budget == null ? null : budget.completed(),
                accounting == null ? AccountingTreatment.MARKETING_EXPENSE : accounting, crmCode, generalLedgerCode,
                rounding == null ? EarningRounding.HALF_UP : rounding, deduction == null ? null : deduction.completed(),
                overrides == null ? List.of() : List.copyOf(overrides));
    }

    /** Asks for the codes that completed terms refer to. */
    void askCodes(KnownCodes codes, String path) {
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).askCodes(codes, path + ".segments[" + i + "]");
        }
        for (int i = 0; i < overrides.size(); i++) {
            overrides.get(i).formula().askCodes(codes, path + ".overrides[" + i + "].formula");
        }
    }
}
