package io.concordat.core.earning.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.time.EarningCalendar;

/**
 * Says what facts earn. Holds no state of its own; share it between threads.
 *
 * @param offers   versions of all programs
 * @param rates    dated exchange rates
 * @param calendar the vendor's days and periods
 * @param detail   how much to tell beside the amounts
 */
public record EarningEngine(OfferBook offers, ExchangeRates rates, EarningCalendar calendar, Detail detail) {

    /**
     * @param partner whose facts
     * @param facts   all that concern the partner and the reversals of these, in any order, with repetitions and corrections
     * @return what they earn before budgets and shared caps
     * @throws IllegalArgumentException if a fact does not concern the partner, or one version of it says two different things
     */
    public Evaluation evaluate(PartnerCase partner, Collection<Fact> facts) {
        List<FactOutcome> outcomes = new ArrayList<>(facts.size());
        PartnerFold fold = open(partner);
        for (Fact fact : FactHistory.settled(facts)) {
            outcomes.add(fold.accept(fact));
        }
        return new Evaluation(partner.partner(), outcomes);
    }

    /**
     * @param partner whose facts
     * @return a fold that takes the partner's facts one by one, in the order of {@link Fact#ORDER}, and keeps only totals: for
     *         replays of any length
     */
    public PartnerFold open(PartnerCase partner) {
        return new PartnerFold(this, partner);
    }
}
