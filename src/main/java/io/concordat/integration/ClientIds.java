package io.concordat.integration;

import java.util.regex.Pattern;

import com.github.f4b6a3.uuid.UuidCreator;

import io.concordat.platform.security.Vendor;

/** The names that clients authenticate with. No colon occurs in them, so none can pass for the service in the audit trail. */
final class ClientIds {

    static final String FORM = "[a-z0-9][a-z0-9-]{2,62}";
    static final String RULE = "A client id has 3 to 63 lower-case letters, digits and hyphens, no hyphen first.";
    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final int RANDOM_PART = 16;

    private ClientIds() {
    }

    static boolean isWellFormed(String clientId) {
        return PATTERN.matcher(clientId).matches();
    }

    /** @return a new name that starts with the vendor's key */
    static String generate(Vendor vendor) {
        String random = UuidCreator.getRandomBased().toString().replace("-", "");
        return vendor.key() + "-" + random.substring(0, RANDOM_PART);
    }
}
