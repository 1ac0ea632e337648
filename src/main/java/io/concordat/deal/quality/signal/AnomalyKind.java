package io.concordat.deal.quality.signal;

import org.eclipse.microprofile.graphql.Description;

/**
 * What can look odd, each with the default of its rule. What window, threshold and percent mean is in
 * {@code docs/registration-quality.md}.
 */
@Description("What can look odd about registrations.")
public enum AnomalyKind {
    /** More than threshold registrations of one partner within the window. */
    VELOCITY_PARTNER(1, 20, 0, false),
    /** More than threshold registrations sent by one user or client within the window. */
    VELOCITY_USER(1, 15, 0, false),
    /** One e-mail address at threshold or more customers within the window. */
    SHARED_CONTACT(180, 3, 0, false),
    /** One web or mail domain at threshold or more customers within the window. */
    SHARED_DOMAIN(180, 3, 0, false),
    /** An opportunity of the vendor's own at the same customer and family closes within the window after the submission. */
    VENDOR_CLOSE(14, 1, 0, true),
    /** Text that is percent or more alike to an earlier registration's of another customer within the window. */
    COPIED_TEXT(365, 1, 80, false),
    /** Of threshold or more registrations of one partner within the window, percent have at most two digits before zeros. */
    ROUND_AMOUNTS(90, 8, 80, false),
    /** At most percent above the program's minimum deal size. */
    NEAR_MINIMUM(1, 1, 3, true),
    /** At most percent below the value from which a level of approval is needed. */
    NEAR_APPROVAL_LIMIT(1, 1, 3, true),
    /**
     * Of threshold or more registrations of one partner in the last window days of a fiscal quarter, by number or value
     * percent or more of the whole quarter's.
     */
    PERIOD_END_PILE_UP(7, 5, 50, false),
    /** A pile-up at the end of a fiscal quarter of which percent or more were then withdrawn, lost or revoked. */
    PERIOD_END_REVERSAL(7, 5, 40, false);

    private final int windowDays;
    private final int threshold;
    private final int percent;
    private final boolean resolveWhenEnded;

    AnomalyKind(int windowDays, int threshold, int percent, boolean resolveWhenEnded) {
        this.windowDays = windowDays;
        this.threshold = threshold;
        this.percent = percent;
        this.resolveWhenEnded = resolveWhenEnded;
    }

    /** @return the rule as long as the vendor has set no other one; its revision is 0 */
    AnomalyRule defaultRule() {
        return new AnomalyRule(this, true, windowDays, threshold, percent, resolveWhenEnded, 0);
    }
}
