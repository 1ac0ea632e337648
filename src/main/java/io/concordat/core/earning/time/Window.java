package io.concordat.core.earning.time;

/** The span over which totals and caps run; afterwards they begin at zero again. */
public enum Window {
    MONTH(1), QUARTER(3), HALF_YEAR(6), YEAR(12),
    /** From the first fact on, without end. */
    LIFETIME(0);

    private final int months;

    Window(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}
