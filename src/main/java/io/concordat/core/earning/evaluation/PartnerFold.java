package io.concordat.core.earning.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.terms.Condition;
import io.concordat.core.earning.terms.OfferSegment;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.PartnerOverride;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;

/**
 * Takes one partner's facts in the order in which they happened and says what each leads to. Keeps totals per offer and window, what
 * caps, groups and margins have used, and the amount of each earning, but no facts and no traces. Not for several threads.
 */
public final class PartnerFold {

    private final EarningEngine engine;
    private final PartnerCase partner;
    private final Awards awards;
    private final Reversals reversals;
    private final Map<String, List<Fact>> waiting = new HashMap<>();
    private Fact last;

    PartnerFold(EarningEngine engine, PartnerCase partner) {
        this.engine = engine;
        this.partner = partner;
        CapBook caps = new CapBook(engine.calendar());
        EarnedBook earned = new EarnedBook(engine.detail() != Detail.TRACE_AND_REFUSALS);
        this.awards = new Awards(engine, partner, caps, earned);
        this.reversals = new Reversals(engine, partner, caps, earned);
    }

    /**
     * @param fact the next fact by {@link Fact#ORDER}, each external id once
     * @return what it earns or takes back
     * @throws IllegalArgumentException if it comes out of order or does not concern the partner
     */
    public FactOutcome accept(Fact fact) {
        if (last != null && Fact.ORDER.compare(last, fact) >= 0) {
            throw new IllegalArgumentException("Facts are taken in the order in which they happened, each once: "
                    + last.externalId() + ", then " + fact.externalId());
        }
        last = fact;
        if (fact.voided()) {
            return new FactOutcome(fact.externalId(), List.of(), List.of());
        }
        LocalDate day = engine.calendar().dayOf(fact.occurredAt());
        return fact.kind().isReversal() ? reverse(fact, day) : earn(fact, day);
    }

    /** @return where the partner stands with each offer whose facts add up, after the facts so far */
    public List<Standing> standings() {
        return awards.standings();
    }

    private FactOutcome reverse(Fact fact, LocalDate day) {
        List<EarningLine> lines = reversals.apply(fact, day);
        if (lines.isEmpty() && fact.reverses() != null) {
            waiting.computeIfAbsent(fact.reverses(), id -> new ArrayList<>(1)).add(fact);
        }
        return new FactOutcome(fact.externalId(), lines,
                lines.isEmpty() ? List.of(new Refusal(null, Reason.NO_TARGET, null)) : List.of());
    }

    private FactOutcome earn(Fact fact, LocalDate day) {
        if (!fact.concerns(partner.partner())) {
            throw new IllegalArgumentException("Fact " + fact.externalId() + " does not concern " + partner.partner());
        }
        List<Refusal> refusals = engine.detail() == Detail.TRACE_AND_REFUSALS ? new ArrayList<>() : null;
        List<EarningLine> lines = awards.decide(fact, day, applying(fact, day, refusals));
        List<Fact> before = waiting.remove(fact.externalId());
        if (before != null) {
            lines = new ArrayList<>(lines);
            for (Fact reversal : before) {
                lines.addAll(reversals.apply(reversal, engine.calendar().dayOf(reversal.occurredAt())));
            }
        }
        return new FactOutcome(fact.externalId(), lines, refusals == null ? List.of() : refusals);
    }

    private List<Candidate> applying(Fact fact, LocalDate day, List<Refusal> refusals) {
        List<Candidate> candidates = new ArrayList<>();
        PartnerAttributes attributes = partner.timeline().on(day);
        Condition.Question question = new Condition.Question(fact, day, attributes);
        boolean own = fact.partner().equals(partner.partner());
        for (CompiledOffer offer : engine.offers().waitingFor(fact.kind())) {
            OfferTerms terms = offer.terms;
            if (!offer.holdsOn(day) || !terms.trigger().fits(fact)) {
                continue;
            }
            Reason refused = refusal(fact, day, terms);
            PartnerOverride override = overrideOf(terms, day);
            OfferSegment segment = refused != null || override != null ? null : segmentOf(terms, attributes);
            if (refused == null && override == null && segment == null) {
                refused = Reason.NO_SEGMENT;
            }
            Condition.Answer answer = refused == null ? terms.eligibility().test(question) : null;
            if (refused != null || !answer.holds()) {
                if (refusals != null) {
                    refusals.add(new Refusal(terms.identity(), refused == null ? Reason.NOT_ELIGIBLE : refused,
                            answer == null ? null : answer.explanation()));
                }
                continue;
            }
            Formula formula = override == null ? segment.formula() : override.formula();
            if (own || formula instanceof CollaborationSplit) {
                candidates.add(candidate(offer, override, segment, formula, answer));
            }
        }
        return candidates;
    }

    private Candidate candidate(CompiledOffer offer, PartnerOverride override, OfferSegment segment, Formula formula,
            Condition.Answer answer) {
        String code = override == null ? segment.code() : "override";
        Candidate candidate = new Candidate(offer, code, formula, engine.detail() != Detail.AMOUNTS);
        if (candidate.trace != null) {
            candidate.note(Rule.APPLIES, offer.label, null, null, null, null, Input.of("segment", code),
                    Input.of("eligibility", answer.explanation() == null ? "holds" : answer.explanation()));
            if (override != null) {
                candidate.note(Rule.OVERRIDE, offer.label, null, null, null, null,
                        Input.of("reason", override.reason()), Input.of("endsOn", override.endsOn().toString()));
            }
        }
        return candidate;
    }

    private Reason refusal(Fact fact, LocalDate day, OfferTerms terms) {
        if (!partner.timeline().isEnrolled(terms.identity().program(), day)) {
            return Reason.NOT_ENROLLED;
        }
        if (!fact.value().touches(terms.productFamilies(), fact.subject().productFamily())) {
            return Reason.OTHER_PRODUCTS;
        }
        return terms.proofs().influence() && !fact.influence() ? Reason.NO_INFLUENCE : null;
    }

    private PartnerOverride overrideOf(OfferTerms terms, LocalDate day) {
        for (PartnerOverride override : terms.overrides()) {
            if (override.holds(partner.partner(), day)) {
                return override;
            }
        }
        return null;
    }

    private static OfferSegment segmentOf(OfferTerms terms, PartnerAttributes attributes) {
        for (OfferSegment segment : terms.segments()) {
            if (segment.audience().holds(attributes)) {
                return segment;
            }
        }
        return null;
    }
}
