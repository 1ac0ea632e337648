package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactValue;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/** What the fold remembers of an earning, so that a reversal can take it back. */
final class Earned {

    final Candidate origin;
    final LocalDate day;
    final String fact;
    /** The value that the offer looked at, in the fact's currency; zero when the fact has no money. */
    final BigDecimal value;
    final Currency currency;
    final BigDecimal quantity;
    final List<CapBook.Bound> bounds;
    final List<Pool> pools;
    final Money amount;
    private Money taken;
    private BigDecimal share = BigDecimal.ZERO;

    Earned(Candidate origin, Fact fact, LocalDate day, List<CapBook.Bound> bounds, List<Pool> pools) {
        this.origin = origin;
        this.day = day;
        this.fact = fact.externalId();
        this.value = fact.value().amountOf(origin.offer.terms.productFamilies(), fact.subject().productFamily());
        this.currency = fact.value().currency();
        this.quantity = fact.value().quantityOf(origin.offer.terms.productFamilies());
        this.bounds = bounds;
        this.pools = pools;
        this.amount = origin.amount;
        this.taken = origin.offer.zero();
        if (origin.tally == null || !origin.offer.recomputes()) {
            origin.asked = null;
            origin.adds = null;
        }
    }

    /** @return what has not been taken back yet */
    Money left() {
        return amount.minus(taken);
    }

    /** @return the share of the value that has been reversed so far, 0 to 1 */
    BigDecimal share() {
        return share;
    }

    void take(Money part, BigDecimal shareFromNow) {
        taken = taken.plus(part);
        share = shareFromNow;
    }

    /** @return what remains of the amount after taking it back up to this share, rounded once as the terms say */
    Money takenUpTo(BigDecimal upTo) {
        return origin.offer.money(FactValue.decimal(amount).multiply(upTo));
    }

    Money taken() {
        return taken;
    }
}
