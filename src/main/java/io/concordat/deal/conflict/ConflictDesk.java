package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.policy.ConflictRules;
import io.concordat.deal.Conflicting;
import io.concordat.deal.DealFacts;
import io.concordat.deal.DealRulings;
import io.concordat.deal.HeldDeal;
import io.concordat.deal.conflict.ConflictEvents.ConflictDecided;
import io.concordat.deal.conflict.ConflictEvents.ConflictFinal;
import io.concordat.deal.conflict.ConflictEvents.ConflictOpened;
import io.concordat.deal.conflict.ConflictEvents.ConflictProposalChanged;
import io.concordat.deal.conflict.ConflictEvents.ConflictWithdrawn;
import io.concordat.deal.matching.HoldingKind;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.SqlUnit;

/** What happens to cases within the transactions that others opened: open, propose, decide, withdraw. */
@ApplicationScoped
class ConflictDesk {

    /** The kind of due work that looks at a case. */
    static final String KIND = "conflict-case";

    private static final String BY_RULE = "The program's rules decided.";

    private final RegistrationPolicies policies;
    private final DealRulings rulings;
    private final CaseTable cases;
    private final PartyTable parties;
    private final Sides sides;
    private final RulingEffects effects;

    ConflictDesk(RegistrationPolicies policies, DealRulings rulings, CaseTable cases, PartyTable parties, Sides sides,
            RulingEffects effects) {
        this.policies = policies;
        this.rulings = rulings;
        this.cases = cases;
        this.parties = parties;
        this.sides = sides;
        this.effects = effects;
    }

    Uni<ConflictRules> rules(SqlUnit unit, DealFacts challenger) {
        return policies.version(unit, challenger.programId(), challenger.policyVersion())
                .map(policy -> policy.orElseThrow().rules().conflict());
    }

    /**
     * A registration came into conflict: a case opens, or the open one learns what it meets now.
     *
     * @param isNew whether the registration is, so that nobody can have opened a case for it
     */
    Uni<Void> met(SqlUnit unit, DealFacts deal, boolean isNew) {
        return rulings.conflicting(unit, deal).map(found -> parties(deal, found))
                .chain(met -> rules(unit, deal).chain(rules -> hold(unit, met, rules)
                        .chain(held -> openCase(unit, deal, met, rules, isNew)
                                .chain(open -> write(unit, deal, met, rules, held, open)))))
                .chain(file -> file.isDecidedByRule()
                        ? decideByRule(unit, file).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Optional<ConflictCase>> openCase(SqlUnit unit, DealFacts deal, List<Party> met, ConflictRules rules,
            boolean isNew) {
        if (isNew && !rules.automatic()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return cases.hold(unit, null, rules.automatic() ? registrations(met) : List.of(deal.id()), true)
                .map(open -> open.stream().filter(each -> each.registrationId().equals(deal.id())).findFirst());
    }

    /** Only a rule that decides at once needs the others to stay what they are. */
    private Uni<List<HeldDeal>> hold(SqlUnit unit, List<Party> met, ConflictRules rules) {
        return rules.automatic() ? rulings.hold(unit, registrations(met)) : Uni.createFrom().item(List.of());
    }

    private Uni<CaseFile> write(SqlUnit unit, DealFacts deal, List<Party> met, ConflictRules rules,
            List<HeldDeal> held, Optional<ConflictCase> open) {
        Uni<List<Evidence>> evidence = open.isEmpty()
                ? Uni.createFrom().item(List.of())
                : parties.evidence(unit, List.of(open.get().id()))
                        .map(found -> found.getOrDefault(open.get().id(), List.of()));
        return evidence.chain(shown -> sides.of(unit, met, shown).map(all -> TieBreaks.propose(rules.tieBreaks(), all))
                .chain(proposal -> open.isPresent()
                        ? reopen(unit, open.get().proposing(CaseKind.of(met), proposal), met)
                        : open(unit, deal, met, rules, proposal))
                .map(stored -> new CaseFile(stored, met, shown, CaseFile.byId(held), rules)));
    }

    private Uni<ConflictCase> open(SqlUnit unit, DealFacts deal, List<Party> met, ConflictRules rules,
            Proposal proposal) {
        Instant decideBy = Days.endOfWindow(unit.now(), rules.decisionDays(), unit.by().vendor().zone());
        ConflictCase opened = new ConflictCase(unit.newId(), deal.id(), CaseKind.of(met), CaseStatus.OPEN, unit.now(),
                decideBy, null, 0, proposal, List.of(), null, null, null, null, 1);
        unit.announce(new ConflictOpened(opened.id(), deal.id(), opened.kind(), proposal.rule(), decideBy));
        return cases.insert(unit, opened).chain(() -> parties.insert(unit, opened.id(), met))
                .chain(() -> DueWork.schedule(unit, KIND, opened.id(), decideBy)).replaceWith(opened);
    }

    private Uni<ConflictCase> reopen(SqlUnit unit, ConflictCase changed, List<Party> met) {
        unit.announce(new ConflictProposalChanged(changed.id(), changed.registrationId(), changed.proposal().rule()));
        return cases.update(unit, changed).chain(() -> parties.replace(unit, changed.id(), met)).replaceWith(changed);
    }

    private static List<Party> parties(DealFacts deal, List<Conflicting> found) {
        List<Party> met = new ArrayList<>();
        met.add(new Party(deal.id(), HoldingKind.REGISTRATION, true, deal.partnerId(), deal.verdict(),
                deal.submittedAt(), null));
        found.forEach(other -> met.add(new Party(other.id(), other.kind(), false, other.partnerId(), other.verdict(),
                other.since(), null)));
        return met;
    }

    static List<UUID> registrations(Collection<Party> parties) {
        return parties.stream().filter(Party::isRegistration).map(Party::holdingId).toList();
    }

    /** Looks at the evidence and the parties of a held case again. */
    Uni<CaseFile> proposeAnew(SqlUnit unit, CaseFile file) {
        return sides.of(unit, file.parties(), file.evidence())
                .map(all -> TieBreaks.propose(file.rules().tieBreaks(), all)).chain(proposal -> {
                    ConflictCase changed = file.stored().proposing(file.stored().kind(), proposal);
                    unit.announce(new ConflictProposalChanged(changed.id(), changed.registrationId(),
                            proposal.rule()));
                    return cases.update(unit, changed).replaceWith(file.with(changed));
                });
    }

    /** The rules decide a held case, as they propose. */
    Uni<CaseFile> decideByRule(SqlUnit unit, CaseFile file) {
        Proposal proposal = file.stored().proposal();
        return decide(unit, file, new Ruling(proposal.winner(), null, proposal.rule(), file.rules().secondPartner(),
                RulingService.percent(file.rules().secondPartner(), file.rules()), BY_RULE, Ruling.POLICY, unit.now(),
                proposal.steps()));
    }

    /** Decides a held case and carries it out. */
    Uni<CaseFile> decide(SqlUnit unit, CaseFile file, Ruling ruling) {
        int days = file.rules().appealDays();
        Instant until = days == 0 || file.losers(ruling).isEmpty()
                ? null
                : Days.endOfWindow(unit.now(), days, unit.by().vendor().zone());
        ConflictCase decided = file.stored().decided(ruling, until, unit.now());
        unit.announce(new ConflictDecided(decided.id(), decided.registrationId(), ruling.winner(), ruling.rule(),
                ruling.second(), ruling.decidedBy().equals(Ruling.POLICY)));
        if (until == null) {
            unit.announce(new ConflictFinal(decided.id(), decided.registrationId()));
        }
        return cases.update(unit, decided).chain(() -> effects.carryOut(unit, file, ruling))
                .call(() -> until == null
                        ? DueWork.cancel(unit, KIND, decided.id())
                        : DueWork.schedule(unit, KIND, decided.id(), until))
                .map(known -> file.with(decided).withParties(known));
    }

    /** A registration left the conflict by itself: what is open about it is over, and others learn that it is gone. */
    Uni<Void> left(SqlUnit unit, DealFacts deal) {
        return cases.hold(unit, null, List.of(deal.id()), true).chain(open -> each(open,
                stored -> stored.registrationId().equals(deal.id())
                        ? withdraw(unit, stored, "The registration is " + deal.status() + ".")
                        : lostParty(unit, stored)));
    }

    private Uni<Void> withdraw(SqlUnit unit, ConflictCase stored, String because) {
        unit.announce(new ConflictWithdrawn(stored.id(), stored.registrationId()));
        return cases.update(unit, stored.withdrawn(because, unit.now()))
                .chain(() -> DueWork.cancel(unit, KIND, stored.id()));
    }

    /** A rule that decides by itself does so in a transaction of its own, which holds all parties in their order. */
    private Uni<Void> lostParty(SqlUnit unit, ConflictCase stored) {
        return read(unit, stored, List.of()).chain(file -> proposeAnew(unit, file))
                .chain(file -> file.rules().automatic() && file.stored().proposal().namesWinner()
                        ? DueWork.schedule(unit, KIND, stored.id(), unit.now())
                        : Uni.createFrom().voidItem());
    }

    /** @return the case with all that belongs to it */
    Uni<CaseFile> read(SqlUnit unit, ConflictCase stored, List<HeldDeal> held) {
        List<UUID> one = List.of(stored.id());
        return parties.of(unit, one).chain(met -> parties.evidence(unit, one)
                .chain(shown -> rulesOf(unit, stored).map(rules -> new CaseFile(stored, met.get(stored.id()),
                        shown.getOrDefault(stored.id(), List.of()), CaseFile.byId(held), rules))));
    }

    private Uni<ConflictRules> rulesOf(SqlUnit unit, ConflictCase stored) {
        return rulings.read(unit, stored.registrationId()).chain(challenger -> rules(unit, challenger));
    }

    private static Uni<Void> each(List<ConflictCase> found, Function<ConflictCase, Uni<Void>> act) {
        return Multi.createFrom().iterable(found).onItem().transformToUniAndConcatenate(stored -> act.apply(stored))
                .collect().last().replaceWithVoid();
    }
}
