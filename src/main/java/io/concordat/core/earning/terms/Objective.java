package io.concordat.core.earning.terms;

/** What the vendor wants to reach with an offer. */
public enum Objective {
    NEW_LOGO, ATTACH, ARR_GROWTH, RENEWAL, PIPELINE, MARKET_ENTRY, ENABLEMENT, VOLUME, LOYALTY, OTHER
}
