package io.concordat.ledger;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.work.Event;

/** Somebody had the ledger verified. */
@RegisterForReflection
record LedgerVerified(boolean intact, long fromSeal, long throughSeal, Long firstBrokenSeal, int differences)
        implements
            Event {

    @Override
    public String subjectKind() {
        return "ledger";
    }

    /** A vendor has one ledger; it has no id of its own. */
    @Override
    public UUID subjectId() {
        return VendorDirectory.CARE_SUBJECT;
    }
}
