package io.concordat.core.matching.score;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.text.Spelling;
import io.concordat.core.matching.text.Words;

/** Compares registrable domains with each other and with names. */
final class DomainComparison {

    private static final int SHORTEST_LABEL = 4;

    private DomainComparison() {
    }

    /** @return a domain of website or mail that both have, or {@code null} */
    static String common(Fingerprint one, Fingerprint other) {
        if (one.domain() != null && one.domain().equals(other.domain())) {
            return one.domain();
        }
        if (Words.contains(other.emailDomain(), one.domain())) {
            return one.domain();
        }
        if (Words.contains(one.emailDomain(), other.domain())) {
            return other.domain();
        }
        return Words.shared(one.emailDomain(), other.emailDomain());
    }

    /** @return whether the domains are one but for the ending, hyphens or a country at the end */
    static boolean kin(Side one, Side other) {
        String longer = one.label.length() >= other.label.length() ? one.label : other.label;
        String shorter = one.label.length() >= other.label.length() ? other.label : one.label;
        return shorter.length() >= SHORTEST_LABEL && longer.startsWith(shorter)
                && longer.length() - shorter.length() <= 2;
    }

    /** @return whether the domain begins with the first word of the side's name */
    static boolean madeOf(String label, Side side) {
        String head = side.head();
        return head.length() >= SHORTEST_LABEL && label.startsWith(head);
    }

    /** @return whether the domain is nothing but words of the side's name in their order, the last one perhaps cut */
    static boolean isName(String label, Side side) {
        if (label.length() < SHORTEST_LABEL) {
            return false;
        }
        int at = 0;
        for (String word : side.words) {
            if (label.startsWith(word, at)) {
                at += word.length();
            } else if (at > 0 && at < label.length() && word.startsWith(label.substring(at))) {
                return true;
            }
            if (at == label.length()) {
                return true;
            }
        }
        return side.joined.startsWith(label);
    }

    /** @return whether the domain begins with the first word of the side's name, one letter perhaps wrong */
    static boolean nearlyMadeOf(String label, Side side) {
        String head = side.head();
        for (int length = head.length() - 1; head.length() >= SHORTEST_LABEL && length <= head.length() + 1; length++) {
            if (length <= label.length() && Spelling.withinOneEdit(label.substring(0, length), head)) {
                return true;
            }
        }
        return false;
    }

    /** @return whether the owner's domain is made of its name and cannot be of the stranger's */
    static boolean contradicts(Side owner, Side stranger) {
        return madeOf(owner.label, owner) && !madeOf(owner.label, stranger)
                && stranger.head().length() >= SHORTEST_LABEL && owner.script == stranger.script;
    }

    /** @return whether the domain is made of the side's name and its city, and the other side does not sit there */
    static boolean addsCity(Side side, String otherCity) {
        String city = side.print.city();
        if (side.label == null || city == null || city.length() < SHORTEST_LABEL || city.equals(otherCity)
                || !madeOf(side.label, side) || side.joined.contains(city)) {
            return false;
        }
        return side.label.indexOf(city, side.head().length()) > 0;
    }
}
