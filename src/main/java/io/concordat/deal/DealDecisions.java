package io.concordat.deal;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealMarkedDuplicate;
import io.concordat.deal.DealEvents.DealRecalled;
import io.concordat.deal.DealEvents.DealRejected;
import io.concordat.deal.DealEvents.DealRevoked;
import io.concordat.deal.DealEvents.DealWithdrawn;
import io.concordat.deal.life.DealMove;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;

/** What people do to a registration: approve, reject, withdraw, recall. */
@ApplicationScoped
public class DealDecisions {

    private final LockedDeal locked;
    private final InputCheck check;
    private final DealOutcomes outcomes;
    private final DealTable table;
    private final DealMoving moving;
    private final DealWatch watch;

    DealDecisions(LockedDeal locked, InputCheck check, DealOutcomes outcomes, DealTable table, DealMoving moving,
            DealWatch watch) {
        this.locked = locked;
        this.check = check;
        this.outcomes = outcomes;
        this.table = table;
        this.moving = moving;
        this.watch = watch;
    }

    /**
     * Approves and protects. Where the program asks for several levels, this is the caller's word for them, and the last
     * one that is needed approves: until then the answer shows the registration as it was. Whether a caller who is no
     * reviewer, such as finance, may say so at all is the gate's to tell.
     *
     * @return the registration; fails as CONFLICT {@code protection-held} while another protection holds
     */
    public Uni<Outcome<DealView>> approve(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.APPROVE_DEAL, "approve-deal", id, expected, input, key, (unit, deal) -> {
            DealMove.APPROVE.from(deal.status());
            return watch.opens(unit, deal.facts(), input.reason())
                    .chain(opens -> opens ? protect(unit, deal, input) : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> protect(SqlUnit unit, DealRow deal, DealReason input) {
        return outcomes.policy(unit, deal)
                .chain(policy -> outcomes.approve(unit, deal, decision(unit, input), policy));
    }

    public Uni<Outcome<DealView>> reject(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.DECIDE_DEAL, "reject-deal", id, expected, input, key, (unit, deal) -> {
            unit.announce(new DealRejected(deal.id(), deal.partnerId(), input.reason()));
            return outcomes.end(unit, deal, DealMove.REJECT, decision(unit, input));
        });
    }

    public Uni<Outcome<DealView>> withdraw(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.WITHDRAW_DEAL, "withdraw-deal", id, expected, input, key, (unit, deal) -> {
            unit.announce(new DealWithdrawn(deal.id(), deal.partnerId(), input.reason()));
            return outcomes.end(unit, deal, DealMove.WITHDRAW, decision(unit, input));
        });
    }

    /** Takes back an approval, with its protection. */
    public Uni<Outcome<DealView>> revoke(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.DECIDE_DEAL, "revoke-deal", id, expected, input, key, (unit, deal) -> {
            unit.announce(new DealRevoked(deal.id(), deal.partnerId(), input.reason()));
            return outcomes.end(unit, deal, DealMove.REVOKE, decision(unit, input));
        });
    }

    /** Decides that it is the same deal as another registration of the vendor. */
    public Uni<Outcome<DealView>> markDuplicate(Caller by, UUID id, IntSupplier expected, MarkDuplicate input,
            String key) {
        Command<DealView> command = Command.of(by, Operation.DECIDE_DEAL, "mark-duplicate-deal", id, input, key,
                DealView.class);
        check.check(input);
        return locked.change(command, id, expected, (unit, deal) -> table.find(unit, input.duplicateOf())
                .invoke(other -> {
                    if (other.isEmpty() || other.get().id().equals(id)) {
                        throw DomainException.invalid("duplicateOf", "unknown-registration",
                                "There is no other registration of this id.");
                    }
                }).chain(() -> {
                    unit.announce(new DealMarkedDuplicate(id, deal.partnerId(), input.duplicateOf(), input.reason()));
                    return outcomes.end(unit, deal, DealMove.MARK_DUPLICATE,
                            new DecisionView(unit.now(), unit.by().subject(), input.reason()));
                }).chain(() -> table.duplicateOf(unit, deal.no(), input.duplicateOf())));
    }

    /** Takes a registration that is not decided yet back into a draft. */
    public Uni<Outcome<DealView>> recall(Caller by, UUID id, IntSupplier expected, String key) {
        return locked.change(Command.of(by, Operation.WITHDRAW_DEAL, "recall-deal", id, null, key, DealView.class), id,
                expected, (unit, deal) -> {
                    refuseWhileProtected(unit, deal);
                    unit.announce(new DealRecalled(deal.id(), deal.partnerId()));
                    return moving.move(unit, deal, DealMove.RECALL, null, null);
                });
    }

    private Uni<Outcome<DealView>> decide(Caller by, Operation operation, String action, UUID id, IntSupplier expected,
            DealReason input, String key, BiFunction<SqlUnit, DealRow, Uni<Void>> change) {
        Command<DealView> command = Command.of(by, operation, action, id, input, key, DealView.class);
        check.check(input);
        return locked.change(command, id, expected, change);
    }

    private static void refuseWhileProtected(SqlUnit unit, DealRow deal) {
        if (deal.protection() != null && !deal.protection().isOver(unit.now())) {
            throw DomainException.of(Kind.CONFLICT, "deal-protected",
                    "Its protection runs while the change is reviewed; withdraw it, or wait for the decision.");
        }
    }

    static DecisionView decision(SqlUnit unit, DealReason input) {
        return new DecisionView(unit.now(), unit.by().subject(), input.reason());
    }
}
