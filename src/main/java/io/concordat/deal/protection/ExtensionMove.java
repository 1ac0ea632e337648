package io.concordat.deal.protection;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** Every move of a request for an extension that exists; both lead from REQUESTED to an end. */
enum ExtensionMove {
    GRANT(ExtensionStatus.GRANTED), DENY(ExtensionStatus.DENIED);

    private final ExtensionStatus to;

    ExtensionMove(ExtensionStatus to) {
        this.to = to;
    }

    /**
     * @param status the present state
     * @return the state after this move
     * @throws DomainException CONFLICT {@code extension-decided} when the request is decided already
     */
    ExtensionStatus from(ExtensionStatus status) {
        if (status != ExtensionStatus.REQUESTED) {
            throw DomainException.of(Kind.CONFLICT, "extension-decided",
                    "The request is " + status + " already; a decision about an extension is final.");
        }
        return to;
    }
}
