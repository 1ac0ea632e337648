package io.concordat.core.matching.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import io.concordat.core.matching.text.LatinText;

/** Writes a phone number as E.164 where it can be parsed, else (also when the area is missing) keeps its digits. */
public final class PhoneText {

    /**
     * @param number  E.164 or bare digits, {@code null} for nothing
     * @param parsed  whether it is a possible number
     * @param country ISO 3166-1 alpha-2 of the number where it is known, else {@code null}
     */
    public record Phone(String number, boolean parsed, String country) {
    }

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final int FEWEST_DIGITS = 5;

    private PhoneText() {
    }

    /** @return the number, read as one of this country (ISO 3166-1 alpha-2, {@code null} when unknown) */
    public static Phone of(String phone, String country) {
        if (phone == null || phone.isBlank()) {
            return new Phone(null, true, null);
        }
        String text = LatinText.compatible(phone.strip(), 60);
        if (text.startsWith("00") && text.length() > 9) {
            // Dialled abroad like this nearly everywhere, also where the country's own prefix is another one.
            Phone abroad = parse("+" + text.substring(2), null);
            if (abroad != null) {
                return abroad;
            }
        }
        Phone parsed = parse(text, country);
        return parsed == null ? new Phone(digits(text), false, null) : parsed;
    }

    /** @return the number, or {@code null} when it is not a possible one of this country: its digits are then all one has */
    private static Phone parse(String text, String country) {
        try {
            PhoneNumber number = UTIL.parse(text, country == null ? "ZZ" : country);
            if (UTIL.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE) {
                number.clearExtension();
                return new Phone(UTIL.format(number, PhoneNumberFormat.E164), true,
                        country == null ? country(number) : null);
            }
        } catch (NumberParseException e) {
            return null;
        }
        return null;
    }

    private static String country(PhoneNumber number) {
        String region = UTIL.getRegionCodeForNumber(number);
        return region == null || region.length() != 2 || region.equals("ZZ") ? null : region;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.length() < FEWEST_DIGITS ? null : digits.toString();
    }
}
