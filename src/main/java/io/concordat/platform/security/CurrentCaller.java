package io.concordat.platform.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.CurrentIdentityAssociation;

import io.concordat.platform.error.DomainException;

/** Hands the caller of the running request to a door. */
@ApplicationScoped
public class CurrentCaller {

    static final String ATTRIBUTE = "concordat.caller";

    private final CurrentIdentityAssociation identity;

    CurrentCaller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** @return who asks; fails with UNAUTHENTICATED when the request carries no token */
    public Caller get() {
        Caller caller = identity.getIdentity().getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw DomainException.unauthenticated(false);
        }
        return caller;
    }
}
