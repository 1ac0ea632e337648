package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealRulings;
import io.concordat.deal.HeldDeal;
import io.concordat.deal.SecondPartner;
import io.concordat.deal.conflict.Party.Before;
import io.concordat.deal.life.DealMove;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/**
 * Carries a ruling out on the registrations of a held case. Whoever comes second goes first, so that the place is free for
 * the winner. A ruling about an appeal starts from what the first one left, and goes back to what that one found.
 */
@ApplicationScoped
class RulingEffects {

    private final DealRulings rulings;
    private final PartyTable parties;

    RulingEffects(DealRulings rulings, PartyTable parties) {
        this.rulings = rulings;
        this.parties = parties;
    }

    /** @return the parties, with what the first ruling found */
    Uni<List<Party>> carryOut(SqlUnit unit, CaseFile file, Ruling ruling) {
        List<Party> known = file.parties().stream().map(party -> remembering(party, file)).toList();
        List<Party> inOrder = new ArrayList<>();
        known.stream().filter(party -> isSecond(file, ruling, party)).forEach(inOrder::add);
        known.stream().filter(party -> party.isRegistration() && !isSecond(file, ruling, party))
                .forEach(inOrder::add);
        return parties.keepBefore(unit, file.stored().id(), known)
                .chain(() -> Multi.createFrom().iterable(inOrder).onItem()
                        .transformToUniAndConcatenate(party -> isSecond(file, ruling, party)
                                ? second(unit, party, file.deals().get(party.holdingId()), ruling)
                                : first(unit, party, file.deals().get(party.holdingId()), ruling))
                        .collect().last())
                .replaceWith(known);
    }

    private static boolean isSecond(CaseFile file, Ruling ruling, Party party) {
        return ruling.isSecond(party, file.stored().registrationId());
    }

    private static Party remembering(Party party, CaseFile file) {
        if (!party.isRegistration() || party.before() != null) {
            return party;
        }
        HeldDeal deal = file.deals().get(party.holdingId());
        return party.before(new Before(deal.facts().status(),
                deal.facts().protection() == null ? null : deal.facts().protection().endsAt(),
                deal.secondPartner()));
    }

    private Uni<Void> second(SqlUnit unit, Party party, HeldDeal deal, Ruling ruling) {
        DealStatus status = deal.facts().status();
        SecondPartner terms = ruling.terms();
        if (terms == null) {
            if (status.isProtected()) {
                return rulings.revoke(unit, party.holdingId(), ruling.decidedBy(), ruling.reason());
            }
            return DealMove.REJECT.isAllowed(status)
                    ? rulings.reject(unit, party.holdingId(), ruling.decidedBy(), ruling.reason())
                    : nothing();
        }
        if (status.isProtected()) {
            return terms.equals(deal.secondPartner()) ? nothing() : rulings.share(unit, party.holdingId(), terms);
        }
        if (wasEndedHere(party, status)) {
            return rulings.reinstate(unit, party.holdingId()).chain(() -> approve(unit, party, ruling, terms));
        }
        return DealMove.APPROVE.isAllowed(status) ? approve(unit, party, ruling, terms) : nothing();
    }

    /** The winner, and whoever the ruling leaves as the case found it. */
    private Uni<Void> first(SqlUnit unit, Party party, HeldDeal deal, Ruling ruling) {
        DealStatus status = deal.facts().status();
        boolean won = party.side().equals(ruling.winner());
        SecondPartner terms = won ? null : party.before().secondPartner();
        if (status.isProtected()) {
            return Objects.equals(terms, deal.secondPartner())
                    ? nothing()
                    : rulings.share(unit, party.holdingId(), terms);
        }
        boolean toApprove = won && party.challenger() || party.before().status().isProtected();
        if (wasEndedHere(party, status)) {
            return rulings.reinstate(unit, party.holdingId())
                    .chain(() -> toApprove ? approve(unit, party, ruling, terms) : nothing());
        }
        if (won && party.challenger()) {
            return approve(unit, party, ruling, terms);
        }
        return nothing();
    }

    private Uni<Void> approve(SqlUnit unit, Party party, Ruling ruling, SecondPartner terms) {
        Instant endsAt = party.before().status().isProtected() ? party.before().protectedUntil() : null;
        return rulings.approve(unit, party.holdingId(), ruling.decidedBy(), ruling.reason(), terms, endsAt);
    }

    /** What had ended before the first ruling stays ended. */
    private static boolean wasEndedHere(Party party, DealStatus status) {
        return DealMove.REINSTATE.isAllowed(status) && !party.before().status().isTerminal();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
