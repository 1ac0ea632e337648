package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.policy.ConflictRules;
import io.concordat.catalog.policy.SecondPartnerOutcome;
import io.concordat.catalog.policy.TieBreak;
import io.concordat.deal.conflict.ConflictEvents.ConflictAppealDecided;
import io.concordat.deal.conflict.ConflictEvents.ConflictAppealed;
import io.concordat.deal.conflict.ConflictEvents.ConflictEvidenceAdded;
import io.concordat.deal.conflict.ConflictEvents.ConflictFinal;
import io.concordat.deal.conflict.TieBreaks.Side;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.time.Days;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** What people do in a conflict case: show evidence, decide, appeal, decide the appeal. */
@ApplicationScoped
public class RulingService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final CaseHolding holding;
    private final ConflictDesk desk;
    private final CaseTable cases;
    private final PartyTable parties;
    private final Sides sides;
    private final RulingEffects effects;

    RulingService(UnitOfWork work, InputCheck check, CaseHolding holding, ConflictDesk desk, CaseTable cases,
            PartyTable parties, Sides sides, RulingEffects effects) {
        this.work = work;
        this.check = check;
        this.holding = holding;
        this.desk = desk;
        this.cases = cases;
        this.parties = parties;
        this.sides = sides;
        this.effects = effects;
    }

    /**
     * Shows whom the customer chose in writing; where the program's rules decide by themselves they may do so now.
     *
     * @return fails as INVALID {@code unknown-party}, {@code unknown-attachment}, {@code evidence-empty}; as CONFLICT
     *         {@code conflict-state} once nothing is to be decided
     */
    public Uni<Outcome<CaseView>> addEvidence(Caller by, UUID id, IntSupplier expected, AddEvidence input,
            String key) {
        Command<CaseView> command = Command.of(by, Operation.ADD_CONFLICT_EVIDENCE, "add-conflict-evidence", id, input,
                key, CaseView.class);
        check.check(input);
        if (input.attachmentId() == null && (input.text() == null || input.text().isBlank())) {
            throw DomainException.invalid("text", "evidence-empty", "Send a text, or the id of a file.");
        }
        return change(command, id, expected, (unit, file) -> {
            if (!file.stored().isWaiting()) {
                throw DomainException.of(Kind.CONFLICT, "conflict-state",
                        "Evidence is taken while the case waits for a decision; it is " + file.stored().status() + ".");
            }
            Evidence evidence = evidence(unit, file, input);
            return requireAttached(unit, file, input).chain(() -> parties.add(unit, id, evidence)).chain(() -> {
                unit.announce(new ConflictEvidenceAdded(id, evidence.id(), evidence.partnerId()));
                List<Evidence> all = new ArrayList<>(file.evidence());
                all.add(evidence);
                return desk.proposeAnew(unit, file.withEvidence(all));
            }).chain(next -> next.isDecidedByRule()
                    ? desk.decideByRule(unit, next)
                    : Uni.createFrom().item(next));
        });
    }

    /**
     * Decides a case and carries it out on all its registrations.
     *
     * @return fails as CONFLICT {@code conflict-state} when it is decided already, {@code deal-state} while the partner is
     *         asked for something, {@code rule-speaks-otherwise} when the rule is not for this winner; as INVALID {@code unknown-party}, {@code rule-not-in-policy}
     */
    public Uni<Outcome<CaseView>> decide(Caller by, UUID id, IntSupplier expected, DecideConflict input, String key) {
        Command<CaseView> command = Command.of(by, Operation.DECIDE_CONFLICT, "decide-conflict", id, input, key,
                CaseView.class);
        check.check(input);
        return change(command, id, expected, (unit, file) -> {
            CaseMove.DECIDE.from(file.stored().status());
            if (!file.isInConflict()) {
                throw DomainException.of(Kind.CONFLICT, "deal-state", "The registration is "
                        + file.challenger().status() + "; decide once its partner has answered.");
            }
            return ruling(unit, file, input).chain(ruling -> desk.decide(unit, file, ruling));
        });
    }

    /**
     * A partner that lost asks for another decision.
     *
     * @return fails as CONFLICT {@code appeal-too-late}, {@code nothing-to-appeal}
     */
    public Uni<Outcome<CaseView>> appeal(Caller by, UUID id, IntSupplier expected, AppealConflict input, String key) {
        Command<CaseView> command = Command.of(by, Operation.APPEAL_CONFLICT, "appeal-conflict", id, input, key,
                CaseView.class);
        check.check(input);
        return change(command, id, expected, (unit, file) -> {
            ConflictCase stored = file.stored();
            CaseMove.APPEAL.from(stored.status());
            Ruling ruling = stored.rulings().get(0);
            if (file.losers(ruling).stream().noneMatch(party -> party.partnerId().equals(by.partnerId()))) {
                throw DomainException.of(Kind.CONFLICT, "nothing-to-appeal", "Only a partner that lost can appeal.");
            }
            if (!unit.now().isBefore(stored.appealUntil())) {
                throw DomainException.of(Kind.CONFLICT, "appeal-too-late",
                        "The time for an appeal was over at " + stored.appealUntil() + ".");
            }
            Instant until = Days.endOfWindow(unit.now(), file.rules().decisionDays(), unit.by().vendor().zone());
            ConflictCase appealed = stored
                    .appealed(new Appeal(by.partnerId(), input.reason(), by.subject(), unit.now()), until);
            unit.announce(new ConflictAppealed(id, stored.registrationId(), by.partnerId()));
            return cases.update(unit, appealed).chain(() -> DueWork.schedule(unit, ConflictDesk.KIND, id, until))
                    .replaceWith(file.with(appealed));
        });
    }

    /**
     * Decides an appeal, for good. Whoever decided first has no say in it.
     *
     * @return fails as FORBIDDEN {@code same-decider}, else as {@link #decide} does
     */
    public Uni<Outcome<CaseView>> decideAppeal(Caller by, UUID id, IntSupplier expected, DecideConflict input,
            String key) {
        Command<CaseView> command = Command.of(by, Operation.DECIDE_CONFLICT, "decide-conflict-appeal", id, input, key,
                CaseView.class);
        check.check(input);
        return change(command, id, expected, (unit, file) -> {
            CaseMove.DECIDE_APPEAL.from(file.stored().status());
            Ruling first = file.stored().rulings().get(0);
            if (first.decidedBy().equals(by.subject())) {
                throw DomainException.of(Kind.FORBIDDEN, "same-decider",
                        "An appeal is decided by somebody else than the first decision.");
            }
            return ruling(unit, file, input).chain(ruling -> {
                ConflictCase decided = file.stored().appealDecided(ruling, unit.now());
                unit.announce(new ConflictAppealDecided(id, decided.registrationId(), ruling.winner(), ruling.rule(),
                        ruling.second(), !ruling.winner().equals(first.winner())));
                unit.announce(new ConflictFinal(id, decided.registrationId()));
                return cases.update(unit, decided).chain(() -> effects.carryOut(unit, file, ruling))
                        .call(() -> DueWork.cancel(unit, ConflictDesk.KIND, id))
                        .map(known -> file.with(decided).withParties(known));
            });
        });
    }

    private Uni<Outcome<CaseView>> change(Command<CaseView> command, UUID id, IntSupplier expected,
            BiFunction<SqlUnit, CaseFile, Uni<CaseFile>> change) {
        return work.write(command, unit -> holding.hold(unit, id).chain(file -> {
            Uni<CaseFile> changed = change.apply(unit, file);
            Revisions.match(expected.getAsInt(), file.stored().revision());
            return changed;
        }).map(file -> Outcome.ok(file.view(unit.by()), file.stored().revision())));
    }

    private Uni<Ruling> ruling(SqlUnit unit, CaseFile file, DecideConflict input) {
        if (input.rule() != TieBreak.MANUAL && !file.rules().tieBreaks().contains(input.rule())) {
            throw DomainException.invalid("rule", "rule-not-in-policy",
                    "The program decides by " + file.rules().tieBreaks() + ", or MANUAL.");
        }
        return sides.of(unit, file.parties(), file.evidence()).map(all -> {
            requireParty("winner", input.winner(), all.stream().map(Side::party).toList());
            if (!TieBreaks.supports(input.rule(), input.winner(), all)) {
                throw DomainException.of(Kind.CONFLICT, "rule-speaks-otherwise", "The rule " + input.rule()
                        + " does not put this party before all others; choose another rule, or MANUAL.");
            }
            SecondPartnerOutcome second = input.second() == null ? file.rules().secondPartner() : input.second();
            return new Ruling(input.winner(), null, input.rule(), second, percent(second, file.rules()),
                    input.reason(), unit.by().subject(), unit.now(),
                    TieBreaks.propose(file.rules().tieBreaks(), all).steps());
        });
    }

    /** @return the benefits of whoever comes second, or {@code null} when they are not reduced */
    static Integer percent(SecondPartnerOutcome second, ConflictRules rules) {
        return second == SecondPartnerOutcome.REDUCED ? rules.reducedPercent() : null;
    }

    private static Evidence evidence(SqlUnit unit, CaseFile file, AddEvidence input) {
        requireParty("party", input.party(), file.parties().stream()
                .filter(party -> !unit.by().isPartner()
                        || party.isRegistration() && unit.by().sees(party.partnerId()))
                .map(Party::side).toList());
        if (input.chosenOn().isAfter(unit.today())) {
            throw DomainException.invalid("chosenOn", "out-of-range",
                    "The customer chose already, today at the latest.");
        }
        return new Evidence(unit.newId(), input.party(), input.chosenOn(), input.attachmentId(),
                input.text(), unit.by().partnerId(), unit.by().subject(), unit.now());
    }

    private Uni<Void> requireAttached(SqlUnit unit, CaseFile file, AddEvidence input) {
        if (input.attachmentId() == null) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> seen = file.parties().stream()
                .filter(party -> party.isRegistration() && unit.by().sees(party.partnerId())).map(Party::holdingId)
                .toList();
        return parties.isAttached(unit, input.attachmentId(), seen).invoke(attached -> {
            if (!attached) {
                throw DomainException.invalid("attachmentId", "unknown-attachment",
                        "There is no such file beside a registration of the case.");
            }
        }).replaceWithVoid();
    }

    private static void requireParty(String field, String party, List<String> known) {
        if (!known.contains(party)) {
            throw DomainException.invalid(field, "unknown-party",
                    "Send the id of a registration that is in the case, or VENDOR when the vendor is.");
        }
    }
}
