package io.concordat.catalog.offer.terms;

import java.util.Set;

import io.concordat.core.earning.terms.Condition;

/**
 * That a partner is one of those whom a version is for, before its own rule is asked.
 *
 * @param segments codes of the segments it is for
 * @param further  the rule of its terms
 */
record OfferedTo(Set<String> segments, Condition further) implements Condition {

    @Override
    public Answer test(Question question) {
        return question.partner().segments().stream().anyMatch(segments::contains)
                ? further.test(question)
                : new Answer(false, "for segments " + String.join(", ", segments.stream().sorted().toList()));
    }
}
