package io.concordat.core.matching.deals;

/** How a company resembles another one without being it, seen from a deal desk that asks for the company per country. */
public enum Kind {
    /** Another trade of the same brand, under the group's domain. */
    DIVISION_SAME_DOMAIN(true),
    /** Another trade of the same brand, with a domain of its own. */
    DIVISION_OWN_DOMAIN(true),
    /** The same brand and trade with a region in its name, elsewhere in the country. */
    REGIONAL_SUBSIDIARY(true),
    /** The holding above it, often at the same address. */
    HOLDING(true),
    /** The group's company in another country. */
    SISTER_ABROAD(true),
    /** Fund II and Fund III. */
    NUMBERED_SIBLING(false),
    /** Another company, one letter apart. */
    ONE_LETTER_APART(false),
    /** Another company in the same building. */
    SAME_BUILDING(false),
    /** Another company behind the same switchboard, in the same business centre. */
    SAME_PHONE(false),
    /** Another company of the same name in another city of the country. */
    SAME_NAME_OTHER_CITY(false),
    /** Another company of the same name in another country. */
    SAME_NAME_ABROAD(false),
    /** A franchisee: brand and domain of the chain, another owner, another city. */
    FRANCHISEE(false),
    /** Another company with a page under the same portal's domain, which no list knows. */
    SHARED_PORTAL(false),
    /** The same company at another address: another one only where the site counts. */
    BRANCH(true);

    private final boolean group;

    Kind(boolean group) {
        this.group = group;
    }

    /** @return whether it belongs to the same group of companies */
    boolean isGroup() {
        return group;
    }

    /** @return the kind in words: {@code SAME_PHONE} reads {@code same phone} */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** @return whether these {@link #words} are of a kind that belongs to the same group of companies */
    public static boolean isGroup(String words) {
        for (Kind kind : values()) {
            if (kind.group && kind.words().equals(words)) {
                return true;
            }
        }
        return false;
    }
}
