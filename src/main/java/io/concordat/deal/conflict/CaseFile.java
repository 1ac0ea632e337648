package io.concordat.deal.conflict;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.concordat.catalog.policy.ConflictRules;
import io.concordat.deal.DealFacts;
import io.concordat.deal.HeldDeal;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.security.Caller;

/**
 * A case with everything that belongs to it, held for a change.
 *
 * @param deals its registrations, held; none where nothing can be decided, such as when a case opens that no rule decides
 * @param rules how the program of the registration that came in decides conflicts
 */
record CaseFile(ConflictCase stored, List<Party> parties, List<Evidence> evidence, Map<UUID, HeldDeal> deals,
        ConflictRules rules) {

    static Map<UUID, HeldDeal> byId(List<HeldDeal> held) {
        return held.stream().collect(Collectors.toMap(deal -> deal.facts().id(), Function.identity()));
    }

    DealFacts challenger() {
        return deals.get(stored.registrationId()).facts();
    }

    CaseFile with(ConflictCase changed) {
        return new CaseFile(changed, parties, evidence, deals, rules);
    }

    CaseFile withParties(List<Party> changed) {
        return new CaseFile(stored, changed, evidence, deals, rules);
    }

    CaseFile withEvidence(List<Evidence> changed) {
        return new CaseFile(stored, parties, changed, deals, rules);
    }

    CaseView view(Caller by) {
        return CaseView.of(stored, parties, evidence, by.vendor().zone()).to(by);
    }

    /** @return whether the rules decide by themselves, and can do so now */
    boolean isDecidedByRule() {
        return rules.automatic() && stored.status() == CaseStatus.OPEN && stored.proposal().namesWinner()
                && isInConflict();
    }

    /** @return whether its registration waits for the decision, and not for an answer of its partner */
    boolean isInConflict() {
        return challenger().status() == DealStatus.IN_CONFLICT;
    }

    /** @return who comes second by the ruling and was still in the conflict when it was given; they may appeal */
    List<Party> losers(Ruling ruling) {
        return parties.stream().filter(party -> ruling.isSecond(party, stored.registrationId()))
                .filter(party -> !(party.before() == null
                        ? deals.get(party.holdingId()).facts().status()
                        : party.before().status()).isTerminal())
                .toList();
    }
}
