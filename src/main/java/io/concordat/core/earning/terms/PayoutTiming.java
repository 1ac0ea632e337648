package io.concordat.core.earning.terms;

/**
 * When an earning becomes payable.
 *
 * @param trigger  what must have happened on the deal
 * @param holdDays calendar days from then on, zero or more
 * @param calendar code of the payout calendar (cut-off, pay day, business-day roll), kept for the payout room: what is payable here
 *                 does not depend on it; may be {@code null}
 */
public record PayoutTiming(PayoutTrigger trigger, int holdDays, String calendar) {

    /** At once. */
    public static final PayoutTiming AT_ONCE = new PayoutTiming(PayoutTrigger.BOOKED, 0, null);

    /** What must have happened before an earning is paid. */
    public enum PayoutTrigger {
        /** Nothing more than the fact itself. */
        BOOKED,
        /** In proportion to what is delivered. */
        DELIVERED,
        /** In proportion to what is invoiced. */
        INVOICED,
        /** All of it once the whole value is paid. */
        PAID_IN_FULL,
        /** In proportion to the cash received. */
        PAID_PRO_RATA,
        /** All of it once a milestone of the deal is reached. */
        MILESTONE
    }
}
