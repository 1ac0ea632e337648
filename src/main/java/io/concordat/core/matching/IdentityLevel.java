package io.concordat.core.matching;

/** What counts as one customer. */
public enum IdentityLevel {
    /** The company within one country: a branch in another town is the same customer, a sister abroad is not. */
    COMPANY_PER_COUNTRY,
    /** One place of business: a branch in another street is another customer. */
    SITE,
    /** The whole group, whatever the country. */
    CORPORATE_GROUP
}
