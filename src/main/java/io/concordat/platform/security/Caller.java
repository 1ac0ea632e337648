package io.concordat.platform.security;

import java.util.Set;
import java.util.UUID;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/**
 * Who asks, on behalf of which vendor and, on the partner's side, of which partner.
 *
 * @param vendor the vendor whose data the caller works on
 * @param subject the token's subject: an API client, or a person of an outside identity provider
 * @param roles one or more roles
 * @param partnerId the partner that a partner-side caller is bound to, else {@code null}
 * @param requestId the request's id in logs and audit
 */
public record Caller(Vendor vendor, String subject, Set<Role> roles, UUID partnerId, String requestId) {

    /** The service itself, acting for a vendor: jobs and start-up. It holds no role and passes no {@link #must}. */
    public static Caller service(Vendor vendor, String what) {
        return new Caller(vendor, "service:" + what, Set.of(), null, null);
    }

    public int vendorId() {
        return vendor.id();
    }

    /** @throws DomainException FORBIDDEN when no role of the caller permits the operation; to be asked before any look-up */
    public void must(Operation operation) {
        if (!operation.permits(roles)) {
            throw DomainException.of(Kind.FORBIDDEN, "role-not-permitted",
                    "None of the caller's roles permits this operation.");
        }
    }

    public boolean may(Operation operation) {
        return operation.permits(roles);
    }

    /** @return whether the caller acts for a partner and therefore sees that partner's data alone */
    public boolean isPartner() {
        return partnerId != null;
    }

    /** @return whether the caller may see what belongs to the partner */
    public boolean sees(UUID ownerPartnerId) {
        return partnerId == null || partnerId.equals(ownerPartnerId);
    }
}
