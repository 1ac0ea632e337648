package io.concordat.core.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Writes a phone number as E.164 where it can be parsed, else (also when the area is missing) keeps its digits. */
final class PhoneText {

    /** @param number E.164 or bare digits, {@code null} for nothing; @param parsed whether it is a possible number */
    record Phone(String number, boolean parsed) {
    }

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final int FEWEST_DIGITS = 5;

    private PhoneText() {
    }

    static Phone of(String phone, String country) {
        if (phone == null || phone.isBlank()) {
            return new Phone(null, true);
        }
        String text = LatinText.compatible(phone.strip(), 60);
        try {
            PhoneNumber number = UTIL.parse(text, country == null ? "ZZ" : country);
            if (UTIL.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE) {
                number.clearExtension();
                return new Phone(UTIL.format(number, PhoneNumberFormat.E164), true);
            }
        } catch (NumberParseException e) {
            // Not a number of this country: the digits below are all that can be known of it.
            return new Phone(digits(text), false);
        }
        return new Phone(digits(text), false);
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
