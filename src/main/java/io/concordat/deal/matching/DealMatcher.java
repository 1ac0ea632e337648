package io.concordat.deal.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.OverlapGate;
import io.concordat.core.matching.Verdict;
import io.concordat.core.matching.VerdictOrder;
import io.concordat.core.matching.VerdictOrder.Finding;
import io.concordat.core.matching.score.MatchScore;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.life.DealStatus;

/** Decides what a registration meets among all that is held about the customers it is like. Pure: no database, no clock. */
public final class DealMatcher {

    private DealMatcher() {
    }

    /** What was found about one holding. */
    public record Match(Holding other, Likeness likeness, Verdict verdict, MatchScore score) {
    }

    /**
     * @param verdict the strongest finding
     * @param duplicateOf the partner's own registration of the same deal, when the verdict is EXACT_DUPLICATE
     * @param customerId the customer that the registration resolves to, or empty for one of its own
     * @param matches every match worth keeping, strongest first
     */
    public record Decision(Verdict verdict, Optional<Holding> duplicateOf, Optional<UUID> customerId,
            List<Match> matches) {
    }

    static Decision decide(Probe probe, List<CustomerMatch> customers, List<Holding> holdings, Instant now) {
        Map<UUID, CustomerMatch> byId = new HashMap<>();
        customers.forEach(customer -> byId.put(customer.customerId(), customer));
        List<Match> matches = new ArrayList<>();
        for (Holding holding : holdings) {
            CustomerMatch customer = byId.get(holding.customerId());
            if (customer != null && !holding.id().equals(probe.registrationId())) {
                Verdict verdict = verdict(probe, holding, customer.likeness(), now);
                if (verdict != Verdict.CLEAR) {
                    matches.add(new Match(holding, customer.likeness(), verdict,
                            customer.byRecord().getOrDefault(holding.recordNo(), customer.score())));
                }
            }
        }
        matches.sort(Comparator.comparing(match -> finding(probe, match), VerdictOrder.FINDINGS));
        Verdict verdict = matches.isEmpty() ? Verdict.CLEAR : matches.get(0).verdict();
        Optional<Holding> duplicateOf = verdict == Verdict.EXACT_DUPLICATE
                ? Optional.of(matches.get(0).other())
                : Optional.empty();
        return new Decision(verdict, duplicateOf, customer(probe, customers, matches),
                Collections.unmodifiableList(matches));
    }

    private static Verdict verdict(Probe probe, Holding holding, Likeness likeness, Instant now) {
        return switch (holding.kind()) {
            case REGISTRATION -> ofRegistration(probe, holding, likeness, now);
            case OPPORTUNITY -> ofOpportunity(probe, holding, likeness);
            case ACCOUNT -> ofAccount(probe, holding, likeness);
            case NAMED_ACCOUNT -> ofNamedAccount(probe, holding, likeness);
            case INCUMBENT -> ofIncumbent(probe, holding, likeness);
        };
    }

    private static Verdict ofRegistration(Probe probe, Holding holding, Likeness likeness, Instant now) {
        Verdict verdict = OverlapGate.verdict(likeness, isOwn(probe, holding), overlaps(probe, holding),
                probe.opportunityType().name().equals(holding.opportunityType()),
                DealStatus.valueOf(holding.status()).isOpen(holding.endsAt(), now));
        return verdict == Verdict.EXACT_DUPLICATE && probe.distinctFrom().contains(holding.id())
                ? Verdict.POSSIBLE
                : verdict;
    }

    /** The vendor's own sales team sells the same to the same customer. */
    private static Verdict ofOpportunity(Probe probe, Holding holding, Likeness likeness) {
        if (holding.since().isBefore(probe.engagedSince())) {
            return Verdict.CLEAR;
        }
        Verdict verdict = OverlapGate.verdict(likeness, false, overlaps(probe, holding),
                holding.opportunityType() == null
                        || probe.opportunityType().name().equals(holding.opportunityType()),
                true);
        return verdict == Verdict.CONFLICT_PARTNER ? Verdict.CONFLICT_DIRECT : verdict;
    }

    /** New business with a customer that the vendor serves or talks to already; more business with it is related. */
    private static Verdict ofAccount(Probe probe, Holding holding, Likeness likeness) {
        if (holding.status().equals("NONE") || holding.since().isBefore(probe.engagedSince())) {
            return Verdict.CLEAR;
        }
        if (likeness == Likeness.POSSIBLE) {
            return probe.opportunityType() == OpportunityType.NET_NEW ? Verdict.POSSIBLE : Verdict.CLEAR;
        }
        return probe.opportunityType() == OpportunityType.NET_NEW ? Verdict.CONFLICT_DIRECT : Verdict.RELATED;
    }

    private static Verdict ofNamedAccount(Probe probe, Holding holding, Likeness likeness) {
        if (isOwn(probe, holding) || !(holding.families().isEmpty() || overlaps(probe, holding))) {
            return Verdict.CLEAR;
        }
        return likeness == Likeness.SAME ? Verdict.CONFLICT_NAMED_ACCOUNT : Verdict.POSSIBLE;
    }

    private static Verdict ofIncumbent(Probe probe, Holding holding, Likeness likeness) {
        if (isOwn(probe, holding) || probe.opportunityType() != OpportunityType.FLAT_RENEWAL
                || !overlaps(probe, holding)) {
            return Verdict.CLEAR;
        }
        return likeness == Likeness.SAME ? Verdict.CONFLICT_PARTNER : Verdict.POSSIBLE;
    }

    private static boolean isOwn(Probe probe, Holding holding) {
        return probe.partnerId().equals(holding.partnerId());
    }

    private static boolean overlaps(Probe probe, Holding holding) {
        return OverlapGate.overlap(probe.families(), probe.familyScope(), holding.families(), holding.familyScope());
    }

    private static Finding finding(Probe probe, Match match) {
        return new Finding(match.verdict(), isOwn(probe, match.other()), match.score().score());
    }

    /**
     * The customer that it is most like. One that it only may be is another customer until a person decides; so is the
     * customer of a deal that the partner declares to be another one, whose protection would stand in the way.
     */
    private static Optional<UUID> customer(Probe probe, List<CustomerMatch> customers, List<Match> matches) {
        Set<UUID> declined = probe.distinctFrom();
        if (!declined.isEmpty() && matches.stream().anyMatch(match -> declined.contains(match.other().id()))) {
            return Optional.empty();
        }
        return customers.stream().filter(customer -> customer.likeness() == Likeness.SAME).findFirst()
                .map(CustomerMatch::customerId);
    }
}
