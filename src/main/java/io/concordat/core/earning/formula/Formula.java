package io.concordat.core.earning.formula;

import io.concordat.core.earning.time.Window;

/**
 * How an amount is computed. A fact earns what the formula gives for the totals with it less what it gives for the totals
 * without it; so the entries of a scope and window always add up to the formula's value for all of its facts, and a band that is
 * reached late pays for what came before. Amounts in a formula are exact decimals in the currency of the offer.
 */
public sealed interface Formula
        permits
        Percent,
        Flat,
        PerUnit,
        PerLead,
        EveryStep,
        Banded,
        Linear,
        Growth,
        Renewal,
        Retention,
        Spif,
        CertificationBounty,
        Accelerator,
        MarketEntry,
        SigningBonus,
        Attach,
        RevenueShare,
        CollaborationSplit,
        RegistrationDiscount,
        PriceProtection,
        GuaranteedMargin,
        DiscountGuideline,
        Retainer,
        ShipAndDebit,
        StockRotation,
        Reimbursement,
        Custom {

    /** @return over what the totals run */
    default Scope scope() {
        return Scope.FACT;
    }

    /** @return how long the totals run */
    default Window window() {
        return Window.LIFETIME;
    }

    /** @return what makes this fact the same act as an earlier one that was paid; {@code null} when every fact counts */
    default String actOf(FormulaCase asked) {
        return null;
    }

    /** @return what this fact adds to the totals */
    default Totals adds(FormulaCase asked) {
        return Totals.of(asked.base(), asked.quantity(), 1);
    }

    /**
     * @param totals everything of scope and window, with or without the fact
     * @param asked  the fact for its figures and conditions
     * @return the exact amount for these totals
     */
    Award award(Totals totals, FormulaCase asked);
}
