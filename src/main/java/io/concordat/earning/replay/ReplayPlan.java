package io.concordat.earning.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.platform.security.Caller;

/**
 * What one replay goes by, for all of its partners.
 *
 * @param from     first moment of the period
 * @param end      first moment after it
 * @param partners whom it is about; {@code null} for all
 * @param program  code of the program whose offers are told; {@code null} for all
 * @param terms    every version that may hold, the tried ones in the place of others
 * @param book     the same, compiled
 */
record ReplayPlan(Caller by, Instant from, Instant end, List<UUID> partners, String program, List<OfferTerms> terms,
        OfferBook book) {

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(end);
    }

    boolean tells(String ofProgram) {
        return program == null || program.equals(ofProgram);
    }
}
