package io.concordat.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who somebody is to the program. The token carries the kebab-case names in {@code groups}. */
public enum Role {
    PROGRAM_ADMIN, CHANNEL_MANAGER, FINANCE, AUDITOR, INTEGRATION, PARTNER_ADMIN, PARTNER_USER;

    /** @return the name in tokens and in the API, such as {@code partner-admin} */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return whether the role belongs to a partner's side, so that its holder is bound to one partner */
    public boolean ofPartner() {
        return this == PARTNER_ADMIN || this == PARTNER_USER;
    }

    /** @return the role of that name, or empty when there is none */
    public static Optional<Role> find(String token) {
        return Arrays.stream(values()).filter(role -> role.token().equals(token)).findFirst();
    }
}
