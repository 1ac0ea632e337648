package io.concordat.core.earning.terms;

import java.time.LocalDate;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.PartnerAttributes;

/** An eligibility rule. Its language lives outside of this package; it is pure, bounded in cost and knows no clock. */
@FunctionalInterface
public interface Condition {

    /** Holds for everyone. */
    Condition ALWAYS = question -> Answer.YES;

    Answer test(Question question);

    /**
     * What a rule may look at.
     *
     * @param fact    the fact
     * @param day     the vendor's date of the fact
     * @param partner the partner's attributes of that day
     */
    record Question(Fact fact, LocalDate day, PartnerAttributes partner) {
    }

    /**
     * What a rule says.
     *
     * @param holds       whether fact and partner are eligible
     * @param explanation which part of the rule decided; may be {@code null}
     */
    record Answer(boolean holds, String explanation) {

        static final Answer YES = new Answer(true, null);
    }
}
