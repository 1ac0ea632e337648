package io.concordat.integration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.concordat.platform.security.Role;
import io.concordat.platform.security.Vendor;

/**
 * What an active client is checked with, and what its token will say.
 *
 * @param previous the secret before the last rotation while it still works, else {@code null}
 */
record ClientLogin(Vendor vendor, String clientId, List<String> roles, UUID partnerId, HashedSecret current,
        HashedSecret previous) {

    /**
     * The secrets of a client differ in their hints, so a presented secret is compared with one hash at most. Of two
     * secrets without a hint the current one alone can be found.
     *
     * @return the one stored secret that a presented one may be, or empty
     */
    Optional<HashedSecret> candidate(String presented) {
        String hint = ClientSecrets.hint(presented);
        if (current.hint().equals(hint)) {
            return Optional.of(current);
        }
        return Optional.ofNullable(previous).filter(secret -> secret.hint().equals(hint));
    }

    Set<Role> grantedRoles() {
        return roles.stream().map(role -> Role.find(role).orElseThrow()).collect(Collectors.toSet());
    }
}
