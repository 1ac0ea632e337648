package io.concordat.core.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an account is for: its name in the chart, the side on which its balance grows, and whether it may go below zero.
 * Every vendor has the same chart; accounts of budgets and partners stand once for each of them, and every account once
 * for each currency.
 */
public enum AccountKind {
    /** What a budget may still promise. */
    BUDGET_AVAILABLE("budget", "available", Side.DEBIT, false),
    /** What is set aside for earnings that may still change. */
    BUDGET_RESERVED("budget", "reserved", Side.DEBIT, false),
    /** What is promised. */
    BUDGET_COMMITTED("budget", "committed", Side.DEBIT, false),
    /** What is used up. */
    BUDGET_SPENT("budget", "spent", Side.DEBIT, false),

    /** What a partner has earned and cannot be paid yet. */
    PARTNER_ACCRUED("partner", "accrued", Side.CREDIT, false),
    /** What is due to a partner. */
    PARTNER_PAYABLE("partner", "payable", Side.CREDIT, false),
    /** What a partner owes back after it was paid too much. */
    PARTNER_RECEIVABLE("partner", "receivable", Side.DEBIT, false),

    /** Payments under way to and from the bank. */
    VENDOR_CLEARING("vendor", "clearing", Side.CREDIT, true),
    /** Where the money of all budgets comes from. */
    VENDOR_FUNDING("vendor", "funding", Side.CREDIT, true),
    /** Both sides of what changes its currency within one posting. */
    VENDOR_EXCHANGE("vendor", "exchange", Side.DEBIT, true),
    /** Cost that reduces revenue. */
    VENDOR_CONTRA_REVENUE("vendor", "contra-revenue", Side.DEBIT, true),
    /** Cost of a distinct service that the partner renders. */
    VENDOR_MARKETING_EXPENSE("vendor", "marketing-expense", Side.DEBIT, true),
    /** Cost that belongs to what was sold. */
    VENDOR_COST_OF_SALES("vendor", "cost-of-sales", Side.DEBIT, true);

    private static final String VENDOR = "vendor";

    private final String owner;
    private final String name;
    private final Side normalSide;
    private final boolean overdraft;

    AccountKind(String owner, String name, Side normalSide, boolean overdraft) {
        this.owner = owner;
        this.name = name;
        this.normalSide = normalSide;
        this.overdraft = overdraft;
    }

    /** @return whether each owner (a budget, a partner) has an account of its own */
    public boolean isOwned() {
        return !owner.equals(VENDOR);
    }

    public Side normalSide() {
        return normalSide;
    }

    /** @return whether the balance may go below zero on its normal side */
    public boolean mayBeOverdrawn() {
        return overdraft;
    }

    /** @return the first and last words of an account's code: {@code budget}, {@code available} */
    String[] words() {
        return new String[]{owner, name};
    }

    /** @return the account to which cost under this treatment is booked */
    public static AccountKind expense(AccountingTreatment treatment) {
        return switch (treatment) {
            case CONTRA_REVENUE -> VENDOR_CONTRA_REVENUE;
            case MARKETING_EXPENSE -> VENDOR_MARKETING_EXPENSE;
            case COST_OF_SALES -> VENDOR_COST_OF_SALES;
        };
    }

    /** @return the kind of that name, or empty when there is none */
    public static Optional<AccountKind> find(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
