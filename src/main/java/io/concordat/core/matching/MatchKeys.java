package io.concordat.core.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.concordat.core.matching.text.Numerals;
import io.concordat.core.matching.text.Skeleton;
import io.concordat.core.matching.text.Words;

/**
 * Derives the look-up keys of a fingerprint. They depend on nothing but the vendor, the fingerprint and the frozen word
 * statistics, so that two concurrent transactions lock the same ones.
 *
 * <p>Families: {@code d} domain of website or e-mail, {@code p} last digits of the phone, {@code a} house number and a word of
 * the street, {@code n} joined name, {@code s} sorted words, {@code t} each of the two rarest words, {@code x}/{@code y} their
 * first and last four letters, {@code h}/{@code i} first and last six letters of the joined name, {@code k} consonants of the
 * joined name, {@code q} acronym, {@code z} consonants of those two
 * words where the country's script writes no vowels; {@code u} D-U-N-S, {@code l} LEI, {@code v} VAT, {@code r} national id, {@code c} CRM
 * account. The fuzzy families hold the country.
 */
public final class MatchKeys {

    private static final int PHONE_DIGITS = 7;
    /** Where Arabic, Persian, Urdu or Hebrew is written, ISO 3166-1 alpha-2. */
    private static final Set<String> CONSONANTAL_COUNTRIES = Set.of("AE", "AF", "BH", "DZ", "EG", "IL", "IQ", "IR",
            "JO",
            "KW", "LB", "LY", "MA", "MR", "OM", "PK", "PS", "QA", "SA", "SD", "SY", "TN", "YE");

    private final int vendorId;
    private final Set<MatchKey> keys = new LinkedHashSet<>(32);

    private MatchKeys(int vendorId) {
        this.vendorId = vendorId;
    }

    /** @return distinct keys, about a dozen, in a fixed order; never empty */
    public static List<MatchKey> of(int vendorId, Fingerprint print) {
        MatchKeys keys = new MatchKeys(vendorId);
        keys.addIdentifiers(print);
        keys.addWeb(print);
        keys.addPhone(print.phone());
        keys.addAddress(print);
        keys.addName(print);
        return Collections.unmodifiableList(new ArrayList<>(keys.keys));
    }

    private void add(char kind, String value) {
        if (value != null && !value.isEmpty()) {
            keys.add(new MatchKey(kind, KeyHash.of(vendorId, kind, value)));
        }
    }

    private void addIdentifiers(Fingerprint print) {
        add('u', print.duns());
        add('l', print.lei());
        add('v', print.vatId());
        add('r', print.nationalId());
        add('c', print.crmAccountId());
    }

    private void addWeb(Fingerprint print) {
        add('d', print.domain());
        String[] domains = Words.tokens(print.emailDomain());
        for (int i = 0; i < Math.min(2, domains.length); i++) {
            add('d', domains[i]);
        }
    }

    private void addPhone(String phone) {
        if (phone != null && phone.length() >= PHONE_DIGITS) {
            add('p', phone.substring(phone.length() - PHONE_DIGITS));
        }
    }

    private void addAddress(Fingerprint print) {
        String[] numbers = Words.tokens(print.houseNumbers());
        String[] stem = Words.tokens(print.streetStem());
        if (numbers.length == 0 || stem.length == 0) {
            return;
        }
        String longest = longest(stem, null);
        add('a', numbers[0] + ' ' + longest);
        String second = longest(stem, longest);
        if (second != null) {
            add('a', numbers[0] + ' ' + second);
        }
        if (print.postcode() != null) {
            add('b', numbers[0] + ' ' + print.postcode());
        }
    }

    private void addName(Fingerprint print) {
        String joined = print.nameCore().replace(" ", "");
        add('n', joined);
        add('s', print.nameTokens());
        String country = print.country() == null ? "" : print.country();
        List<String> rare = RareWords.two(print.nameTokens());
        for (String word : rare) {
            add('t', word);
            if (word.length() >= 4) {
                add('x', word.substring(0, 4) + country);
                add('y', word.substring(word.length() - 4) + country);
            }
            if (CONSONANTAL_COUNTRIES.contains(country)) {
                add('z', Skeleton.consonants(word) + country);
            }
        }
        if (joined.length() >= 4) {
            add('h', joined.substring(0, Math.min(6, joined.length())) + country);
            add('i', joined.substring(Math.max(0, joined.length() - 6)) + country);
            add('k', Skeleton.of(joined) + country);
        }
        addAcronym(print, country);
    }

    private void addAcronym(Fingerprint print, String country) {
        if (print.acronym() != null && print.acronym().length() >= 3) {
            add('q', print.acronym() + country);
        }
        for (String word : Words.tokens(print.nameCore())) {
            if (word.length() >= 3 && word.length() <= 5 && !Numerals.hasDigit(word)
                    && TokenStatistics.frozen().documentFrequency(word) < 3) {
                add('q', word + country);
                break;
            }
        }
    }

    private static String longest(String[] words, String except) {
        String longest = null;
        for (String word : words) {
            if (!word.equals(except) && (longest == null || word.length() > longest.length())) {
                longest = word;
            }
        }
        return longest;
    }
}
