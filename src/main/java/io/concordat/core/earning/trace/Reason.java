package io.concordat.core.earning.trace;

/** Why an amount is what it is; stable codes that doors may show. */
public enum Reason {
    /** No reference volume is known, or it is zero: growth and retention cannot be told. */
    NO_BASELINE,
    /** No quota is known. */
    NO_QUOTA,
    /** The partner's purchases of the period are not known. */
    NO_PURCHASES,
    /** The fact tells no unit prices. */
    NO_PRICES,
    /** The fact tells no list, net or cost value. */
    NO_ECONOMICS,
    /** The partner has no role in the deal that the offer shares among. */
    NO_ROLE,
    /** The deal is not registered. */
    NOT_REGISTERED,
    /** This act has been paid before, such as the same exam of the same person. */
    REPEATED,
    /** The code of the fact is none of the offer's milestones. */
    UNKNOWN_MILESTONE,
    /** The total lies below the first band. */
    BELOW_FIRST_BAND,
    /** Growth lies below the hurdle. */
    BELOW_HURDLE,
    /** The share of revenue ended some months after the deal began. */
    TERM_OVER,
    /** The discount is deeper than the guideline. */
    GUIDELINE_BREACH,
    /** The discount keeps to the guideline. */
    WITHIN_GUIDELINE,
    /** Over the allowance of the period. */
    OVER_ALLOWANCE,
    /** The formula comes to nothing. */
    ZERO,
    /** The vendor's own formula could not be computed: a value is missing, a division by zero, a number too large. */
    RULE_FAILED,
    /** The partner is in none of the offer's segments. */
    NO_SEGMENT,
    /** The eligibility rule of the offer says no. */
    NOT_ELIGIBLE,
    /** The partner is not enrolled in the program on that day. */
    NOT_ENROLLED,
    /** The fact has none of the offer's product families. */
    OTHER_PRODUCTS,
    /** The offer asks for a proven influence on the deal, and none is known. */
    NO_INFLUENCE,
    /** No exchange rate is known for the day. */
    NO_RATE,
    /** A cap is reached. */
    CAP_REACHED,
    /** An offer of higher priority in the same exclusive group pays. */
    LOST_TO_PRIORITY,
    /** A larger amount in the same group pays. */
    LOST_TO_LARGER,
    /** The limit of the additive group is reached. */
    GROUP_LIMIT,
    /** The deal would keep less than the margin floor. */
    BELOW_FLOOR,
    /** The floor could not be checked, as the cost is not known, and the terms pay all the same. */
    COST_UNKNOWN,
    /** The amount over the cap is kept for a later period. */
    CARRIED,
    /** The reversal is covered by the clawback terms. */
    COVERED,
    /** The clawback terms do not name this trigger. */
    NOT_COVERED,
    /** The reversal came after the clawback window. */
    OUTSIDE_WINDOW,
    /** Nothing is left to take back. */
    NOTHING_LEFT,
    /** The reversal refers to nothing that earned. */
    NO_TARGET,
    /** What is taken back had been lost to a cap before. */
    WAS_CAPPED,
    /** The budget does not suffice. */
    BUDGET_EXHAUSTED,
    /** The total of all partners has reached a cap of the offer or program. */
    SHARED_CAP_REACHED
}
