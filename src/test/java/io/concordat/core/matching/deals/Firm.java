package io.concordat.core.matching.deals;

import io.concordat.core.matching.deals.Land.Brand;

/** One company as it is; what partners write of it varies. */
final class Firm implements Cloneable {

    /** Which company this is, across all of a run; a branch shares it. */
    int customer;
    /** Which group of companies it belongs to. */
    int group;
    /** Which place of business this is. */
    int site;
    /** Which resemblance to the first company of its family it was made for; {@code null} for the first itself. */
    Kind kind;
    Land land;
    Brand brand;
    /** Trades it names, in their order; may be empty. */
    Spellings[] lines = {};
    /** What follows the trade: a number, a region, an owner; empty for nothing. */
    Spellings suffix;
    /** City or country before or after the name. */
    Spellings place;
    Spellings form;
    Land.City city;
    Spellings street;
    int house;
    String postcode;
    String domain;
    /** A second domain that it also uses; {@code null} for none. */
    String otherDomain;
    String page;
    /** National significant number. */
    String phone;
    String vatId;
    String duns;

    Firm copy(Kind as) {
        try {
            Firm copy = (Firm) clone();
            copy.kind = as;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
