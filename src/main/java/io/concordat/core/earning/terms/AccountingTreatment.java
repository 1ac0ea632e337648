package io.concordat.core.earning.terms;

/** How finance books the offer (IFRS 15.70-72, ASC 606: consideration paid to a customer reduces revenue). */
public enum AccountingTreatment {
    CONTRA_REVENUE, MARKETING_EXPENSE, COST_OF_SALES
}
