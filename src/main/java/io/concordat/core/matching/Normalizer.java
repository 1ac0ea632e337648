package io.concordat.core.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import io.concordat.core.matching.contact.PhoneText;
import io.concordat.core.matching.contact.StreetLine;
import io.concordat.core.matching.contact.WebHost;
import io.concordat.core.matching.name.NameWords;
import io.concordat.core.matching.name.OrganisationPart;
import io.concordat.core.matching.name.Places;
import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Numerals;

/**
 * Brings what was typed about a customer into the form in which it is compared. Pure and versioned: the same code makes the
 * fingerprint that is stored, that probes, and that a re-index writes.
 */
public final class Normalizer {

    /** Raise it with every change that alters a fingerprint or a key of some input; stored rows are then re-indexed. */
    public static final short VERSION = 2;

    /** Warning: the phone number could not be parsed and is compared by its digits. */
    public static final String PHONE_UNPARSEABLE = "phone-unparseable";

    private static final int LONGEST_DISPLAY = 200;
    private static final int LONGEST_IDENTIFIER = 40;

    private Normalizer() {
    }

    /** @return the normalised form; never fails, whatever the input */
    public static Fingerprint normalize(CustomerIdentity raw) {
        String name = OrganisationPart.of(raw.legalName());
        NameWords words = NameWords.of(name);
        List<String> core = words.core().isEmpty() ? List.of(unwritable(raw.legalName())) : words.core();
        WebHost.Website website = WebHost.website(raw.websiteUrl());
        String emailDomains = WebHost.emailDomains(raw.emails());
        PhoneText.Phone phone = PhoneText.of(raw.phone(), country(raw.country()));
        String country = country(raw.country());
        country = country == null ? impliedCountry(phone, website.domain(), emailDomains) : country;
        StreetLine street = StreetLine.of(raw.street());
        return new Fingerprint(VERSION, LatinText.compatible(raw.legalName(), LONGEST_DISPLAY), String.join(" ", core),
                String.join(" ", new TreeSet<>(core)), Numerals.of(core), Places.inName(words.all()), words.legalForm(),
                acronym(core), country, Places.city(raw.city()), folded(raw.region()), website.domain(), website.page(),
                emailDomains, phone.number(), street.numbers(),
                street.stem(), identifier(raw.postalCode()), identifier(raw.duns()), identifier(raw.lei()),
                identifier(raw.vatId()), identifier(raw.nationalId()), identifier(raw.crmAccountId()));
    }

    /** @return codes of what could not be understood and is compared raw; empty when all is well */
    public static List<String> warnings(CustomerIdentity raw) {
        return PhoneText.of(raw.phone(), country(raw.country())).parsed() ? List.of() : List.of(PHONE_UNPARSEABLE);
    }

    private static String country(String country) {
        if (country == null || country.length() != 2 || country.equalsIgnoreCase("ZZ")) {
            return null;
        }
        return country.toUpperCase(Locale.ROOT);
    }

    /** Where nobody says which country it is, an international phone number or the domain does. */
    private static String impliedCountry(PhoneText.Phone phone, String domain, String emailDomains) {
        String country = phone.country();
        country = country == null ? WebHost.country(domain) : country;
        return country == null && emailDomains != null && emailDomains.indexOf(' ') < 0
                ? WebHost.country(emailDomains)
                : country;
    }

    private static String folded(String text) {
        String folded = text == null ? "" : LatinText.foldPhrase(text);
        return folded.isEmpty() ? null : folded;
    }

    private static String identifier(String text) {
        if (text == null) {
            return null;
        }
        String compatible = LatinText.compatible(text, LONGEST_IDENTIFIER);
        StringBuilder kept = new StringBuilder(compatible.length());
        compatible.codePoints().filter(Character::isLetterOrDigit)
                .forEach(c -> kept.appendCodePoint(Character.toUpperCase(c)));
        return kept.isEmpty() ? null : kept.toString();
    }

    /** A name without a letter or digit still needs a form of its own that can be compared: its code points. */
    private static String unwritable(String name) {
        StringBuilder codes = new StringBuilder("u");
        LatinText.compatible(name.strip(), 40).codePoints().filter(c -> !Character.isWhitespace(c)).limit(16)
                .forEach(c -> codes.append(Integer.toHexString(c)));
        return codes.toString();
    }

    private static String acronym(List<String> core) {
        if (core.size() < 2) {
            return null;
        }
        List<Character> letters = new ArrayList<>();
        for (String word : core.subList(0, Math.min(8, core.size()))) {
            letters.add(word.charAt(0));
        }
        StringBuilder acronym = new StringBuilder();
        letters.forEach(acronym::append);
        return acronym.toString();
    }
}
