package io.concordat.platform.security;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

import io.concordat.platform.request.RequestIds;

/** Turns a verified token into a {@link Caller}: vendor, roles and partner, or no caller at all. */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

    private final VendorDirectory vendors;

    CallerAugmentor(VendorDirectory vendors) {
        this.vendors = vendors;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof VerifiedToken token)) {
            return Uni.createFrom().item(identity);
        }
        String vendorKey = token.text("vendor");
        return vendors.find(vendorKey).map(vendor -> {
            Caller caller = caller(token, vendor.orElseThrow(AuthenticationFailedException::new));
            RequestIds.belongsTo(caller.vendor().key());
            return QuarkusSecurityIdentity.builder(identity).addAttribute(CurrentCaller.ATTRIBUTE, caller).build();
        });
    }

    private static Caller caller(VerifiedToken token, Vendor vendor) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        token.getGroups().forEach(group -> Role.find(group).ifPresent(roles::add));
        String partner = token.text("partner");
        boolean partnerSide = roles.stream().anyMatch(Role::ofPartner);
        boolean vendorSide = roles.stream().anyMatch(role -> !role.ofPartner());
        if (token.getSubject() == null || partnerSide != (partner != null) || partnerSide && vendorSide) {
            throw new AuthenticationFailedException("The token mixes a partner's and a vendor's side");
        }
        try {
            UUID partnerId = partner == null ? null : UUID.fromString(partner);
            return new Caller(vendor, token.getSubject(), Set.copyOf(roles), partnerId, RequestIds.current());
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("The token's partner is no id", e);
        }
    }
}
