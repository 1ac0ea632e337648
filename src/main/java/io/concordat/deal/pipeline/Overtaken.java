package io.concordat.deal.pipeline;

import java.time.Instant;

/** A CRM tells its changes in any order; what is stored is never replaced by something older. */
final class Overtaken {

    private Overtaken() {
    }

    /** @return whether what came is older than what is stored: by version where both have one, else by engagement */
    static boolean by(Long version, Instant engagedAt, Long storedVersion, Instant storedEngagedAt) {
        if (version != null && storedVersion != null) {
            return version < storedVersion;
        }
        return engagedAt != null && storedEngagedAt != null && engagedAt.isBefore(storedEngagedAt);
    }
}
