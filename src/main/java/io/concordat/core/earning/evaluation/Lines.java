package io.concordat.core.earning.evaluation;

import java.util.List;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.terms.OfferIdentity;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.money.Money;

/** Writes down what became of a candidate. */
final class Lines {

    private Lines() {
    }

    /** @return the line of a fact that earns */
    static EarningLine of(Candidate c, String partner, Fact fact, List<Pool> pools) {
        OfferIdentity identity = c.offer.terms.identity();
        Money earned = c.amount.plus(c.carriedIn);
        boolean lacksProof = !fact.evidence().containsAll(c.offer.terms.proofs().evidence());
        return new EarningLine(new LineKey(partner, identity.offer(), identity.version(), fact.externalId(), null),
                identity.program(), c.segment, fact.occurredAt(), fact.arrival(), outcome(earned, c.shortfalls),
                c.calculated, c.carriedIn, earned, c.shortfalls, c.reason, lacksProof, c.rate, pools, c.steps());
    }

    /** @return the line of a reversal that takes back what an earlier fact earned */
    static EarningLine of(Earned from, Candidate c, String partner, Fact reversal) {
        OfferIdentity identity = c.offer.terms.identity();
        return new EarningLine(
                new LineKey(partner, identity.offer(), identity.version(), reversal.externalId(), from.fact),
                identity.program(), c.segment, reversal.occurredAt(), reversal.arrival(),
                outcome(c.amount, c.shortfalls), c.calculated, c.carriedIn, c.amount, c.shortfalls, c.reason, false,
                from.origin.rate, from.pools, c.steps());
    }

    private static Outcome outcome(Money earned, List<Shortfall> shortfalls) {
        if (earned.minor() != 0) {
            return earned.isNegative() ? Outcome.CLAWED_BACK : Outcome.ACCRUED;
        }
        return shortfalls.isEmpty() || shortfalls.get(0).reason() == Reason.WAS_CAPPED
                ? Outcome.NOTHING
                : shortfalls.get(0).outcome();
    }
}
