package io.concordat.catalog.offer.terms.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.Valid;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;

/** What a split shares, computed from one fact: exactly one kind is given. */
@Input("WholeFormulaInput")
@Type("WholeFormula")
@Description("What a split shares, computed from one fact: exactly one kind is given.")
@Schema(description = "What a split shares, computed from one fact: exactly one kind is given.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WholeFormula(
        @Valid @Description("A share of the base.") @Schema(description = "A share of the base.", nullable = true) PercentFormula percent,
        @Valid @Description("The same amount for every fact.") @Schema(description = "The same amount for every fact.", nullable = true) FlatFormula flat,
        @Valid @Description("An amount for each unit.") @Schema(description = "An amount for each unit.", nullable = true) PerUnitFormula perUnit,
        @Valid @Description("An amount for each qualified lead.") @Schema(description = "An amount for each qualified lead.", nullable = true) PerLeadFormula perLead,
        @Valid @Description("Bands of volume.") @Schema(description = "Bands of volume.", nullable = true) BandedFormula banded,
        @Valid @Description("A discount for a registered deal.") @Schema(description = "A discount for a registered deal.", nullable = true) RegistrationDiscountFormula registrationDiscount,
        @Valid @Description("A formula that the vendor wrote.") @Schema(description = "A formula that the vendor wrote.", nullable = true) CustomFormulaTerms custom) {

    Formula read(TermsReading terms, String path) {
        List<Supplier<Formula>> said = new ArrayList<>();
        add(said, percent, () -> percent.read(terms, path + ".percent"));
        add(said, flat, () -> flat.read(terms, path + ".flat"));
        add(said, perUnit, () -> perUnit.read(terms, path + ".perUnit"));
        add(said, perLead, () -> perLead.read(terms, path + ".perLead"));
        add(said, banded, () -> banded.read(terms, path + ".banded"));
        add(said, registrationDiscount, () -> registrationDiscount.read(terms, path + ".registrationDiscount"));
        add(said, custom, () -> custom.read(terms, path + ".custom"));
        if (banded != null && banded.scope() != TotalsScope.FACT) {
            terms.fault(path + ".banded.scope", "not-applicable", "What is shared is computed from one FACT.");
        }
        if (custom != null && custom.scope() != TotalsScope.FACT) {
            terms.fault(path + ".custom.scope", "not-applicable", "What is shared is computed from one FACT.");
        }
        return terms.one(path, said);
    }

    private static void add(List<Supplier<Formula>> said, Object kind, Supplier<Formula> read) {
        if (kind != null) {
            said.add(read);
        }
    }
}
