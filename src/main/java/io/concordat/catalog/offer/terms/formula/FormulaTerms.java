package io.concordat.catalog.offer.terms.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.validation.Valid;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.reference.ReferenceKind;

/** How an amount is computed: exactly one kind is given. */
@Input("FormulaTermsInput")
@Type("FormulaTerms")
@Description("How an amount is computed: exactly one kind is given.")
@Schema(description = "How an amount is computed: exactly one kind is given.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormulaTerms(
        @Valid @Description("A share of the base.") @Schema(description = "A share of the base.", nullable = true) PercentFormula percent,
        @Valid @Description("The same amount for every fact.") @Schema(description = "The same amount for every fact.", nullable = true) FlatFormula flat,
        @Valid @Description("An amount for each unit.") @Schema(description = "An amount for each unit.", nullable = true) PerUnitFormula perUnit,
        @Valid @Description("An amount for each qualified lead.") @Schema(description = "An amount for each qualified lead.", nullable = true) PerLeadFormula perLead,
        @Valid @Description("An amount for every full step of volume.") @Schema(description = "An amount for every full step of volume.", nullable = true) EveryStepFormula everyStep,
        @Valid @Description("Bands of volume.") @Schema(description = "Bands of volume.", nullable = true) BandedFormula banded,
        @Valid @Description("A straight line between targets.") @Schema(description = "A straight line between targets.", nullable = true) LinearFormula linear,
        @Valid @Description("Growth over a baseline.") @Schema(description = "Growth over a baseline.", nullable = true) GrowthFormula growth,
        @Valid @Description("A share of renewals.") @Schema(description = "A share of renewals.", nullable = true) RenewalFormula renewal,
        @Valid @Description("A rate by the share that was renewed.") @Schema(description = "A rate by the share that was renewed.", nullable = true) RetentionFormula retention,
        @Valid @Description("A reward for a person by units sold.") @Schema(description = "A reward for a person by units sold.", nullable = true) SpifFormula spif,
        @Valid @Description("A reward for each person and exam.") @Schema(description = "A reward for each person and exam.", nullable = true) CertificationBountyFormula certificationBounty,
        @Valid @Description("A rate multiplied above shares of the quota.") @Schema(description = "A rate multiplied above shares of the quota.", nullable = true) AcceleratorFormula accelerator,
        @Valid @Description("A bonus paid by milestones.") @Schema(description = "A bonus paid by milestones.", nullable = true) MarketEntryFormula marketEntry,
        @Valid @Description("A bonus at signing, earned over time.") @Schema(description = "A bonus at signing, earned over time.", nullable = true) SigningBonusFormula signingBonus,
        @Valid @Description("A rate by the share of deals with another product.") @Schema(description = "A rate by the share of deals with another product.", nullable = true) AttachFormula attach,
        @Valid @Description("A share of revenue for some months.") @Schema(description = "A share of revenue for some months.", nullable = true) RevenueShareFormula revenueShare,
        @Valid @Description("One amount shared by roles.") @Schema(description = "One amount shared by roles.", nullable = true) CollaborationSplitFormula collaborationSplit,
        @Valid @Description("A discount for a registered deal.") @Schema(description = "A discount for a registered deal.", nullable = true) RegistrationDiscountFormula registrationDiscount,
        @Valid @Description("Makes good the fall of a price.") @Schema(description = "Makes good the fall of a price.", nullable = true) PriceProtectionFormula priceProtection,
        @Valid @Description("Fills up the partner's margin.") @Schema(description = "Fills up the partner's margin.", nullable = true) GuaranteedMarginFormula guaranteedMargin,
        @Valid @Description("Rewards keeping to a discount guideline.") @Schema(description = "Rewards keeping to a discount guideline.", nullable = true) DiscountGuidelineFormula discountGuideline,
        @Valid @Description("A recurring amount.") @Schema(description = "A recurring amount.", nullable = true) RetainerFormula retainer,
        @Valid @Description("Credits a special price.") @Schema(description = "Credits a special price.", nullable = true) ShipAndDebitFormula shipAndDebit,
        @Valid @Description("Credits returned goods.") @Schema(description = "Credits returned goods.", nullable = true) StockRotationFormula stockRotation,
        @Valid @Description("A share of an activity's cost.") @Schema(description = "A share of an activity's cost.", nullable = true) ReimbursementFormula reimbursement,
        @Valid @Description("A formula that the vendor wrote.") @Schema(description = "A formula that the vendor wrote.", nullable = true) CustomFormulaTerms custom) {

    /** @return the same, or a custom formula without its text when that names what partners may not read */
    public FormulaTerms withholding(Pattern name) {
        return custom == null || !name.matcher(custom.text()).find()
                ? this
                : new FormulaTerms(null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null, null, null, null, null, null, null,
                        new CustomFormulaTerms("", custom.scope(), custom.window()));
    }

    /**
     * Turns what is said into arithmetic, after the form of each field was checked.
     *
     * @param path where this stands in the input
     * @return the formula, or {@code null} when faults were noted
     */
    public Formula read(TermsReading terms, String path) {
        List<Supplier<Formula>> said = new ArrayList<>();
        add(said, percent, () -> percent.read(terms, path + ".percent"));
        add(said, flat, () -> flat.read(terms, path + ".flat"));
        add(said, perUnit, () -> perUnit.read(terms, path + ".perUnit"));
        add(said, perLead, () -> perLead.read(terms, path + ".perLead"));
        add(said, everyStep, () -> everyStep.read(terms, path + ".everyStep"));
        add(said, banded, () -> banded.read(terms, path + ".banded"));
        add(said, linear, () -> linear.read(terms, path + ".linear"));
        add(said, growth, () -> growth.read(terms, path + ".growth"));
        add(said, renewal, () -> renewal.read(terms, path + ".renewal"));
        add(said, retention, () -> retention.read(terms, path + ".retention"));
        add(said, spif, () -> spif.read(terms, path + ".spif"));
        add(said, certificationBounty, () -> certificationBounty.read(terms, path + ".certificationBounty"));
        add(said, accelerator, () -> accelerator.read(terms, path + ".accelerator"));
        add(said, marketEntry, () -> marketEntry.read(terms, path + ".marketEntry"));
        add(said, signingBonus, () -> signingBonus.read(terms, path + ".signingBonus"));
        add(said, attach, () -> attach.read(terms, path + ".attach"));
        add(said, revenueShare, () -> revenueShare.read(terms, path + ".revenueShare"));
        add(said, collaborationSplit, () -> collaborationSplit.read(terms, path + ".collaborationSplit"));
        add(said, registrationDiscount, () -> registrationDiscount.read(terms, path + ".registrationDiscount"));
        add(said, priceProtection, () -> priceProtection.read(terms, path + ".priceProtection"));
        add(said, guaranteedMargin, () -> guaranteedMargin.read(terms, path + ".guaranteedMargin"));
        add(said, discountGuideline, () -> discountGuideline.read(terms, path + ".discountGuideline"));
        add(said, retainer, () -> retainer.read(terms, path + ".retainer"));
        add(said, shipAndDebit, () -> shipAndDebit.read(terms, path + ".shipAndDebit"));
        add(said, stockRotation, () -> stockRotation.read(terms, path + ".stockRotation"));
        add(said, reimbursement, () -> reimbursement.read(terms, path + ".reimbursement"));
        add(said, custom, () -> custom.read(terms, path + ".custom"));
        return terms.one(path, said);
    }

    /** Asks for the codes that the formula refers to. */
    public void askCodes(KnownCodes codes, String path) {
        if (attach != null) {
            codes.askAll(path + ".attach.attachedFamilies", ReferenceKind.PRODUCT_FAMILY, attach.attachedFamilies());
        }
    }

    private static void add(List<Supplier<Formula>> said, Object kind, Supplier<Formula> read) {
        if (kind != null) {
            said.add(read);
        }
    }
}
