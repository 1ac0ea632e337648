package io.concordat.deal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.deal.DealEvents.DealApproved;
import io.concordat.deal.DealEvents.DealMarkedDuplicate;
import io.concordat.deal.DealEvents.DealRecalled;
import io.concordat.deal.DealEvents.DealRejected;
import io.concordat.deal.DealEvents.DealRevoked;
import io.concordat.deal.DealEvents.DealWithdrawn;
import io.concordat.deal.life.DealMove;
import io.concordat.partner.Attributes;
import io.concordat.partner.PartnerAttributes;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;

/** What people do to a registration: approve, reject, withdraw, recall. */
@ApplicationScoped
public class DealDecisions {

    private final LockedDeal locked;
    private final InputCheck check;
    private final RegistrationPolicies policies;
    private final PartnerAttributes attributes;
    private final DealTable table;
    private final DealMoving moving;
    private final DealWatch watch;

    DealDecisions(LockedDeal locked, InputCheck check, RegistrationPolicies policies, PartnerAttributes attributes,
            DealTable table, DealMoving moving, DealWatch watch) {
        this.locked = locked;
        this.check = check;
        this.policies = policies;
        this.attributes = attributes;
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
        return policies.version(unit, deal.programId(), deal.policyVersion())
                .chain(policy -> protect(unit, deal, input, policy.orElseThrow()));
    }

    private Uni<Void> protect(SqlUnit unit, DealRow deal, DealReason input, RegistrationPolicyView policy) {
        return window(unit, deal, policy)
                .chain(window -> (deal.protection() == null
                        ? Uni.createFrom().voidItem()
                        : table.unprotect(unit, deal.no())).chain(() -> table.protect(unit, deal, window))
                        .chain(() -> moving.move(unit, deal, DealMove.APPROVE, decision(unit, input), window))
                        .chain(() -> ProtectionEnd.watch(unit, deal.id(), window.endsAt(),
                                policy.rules().protection().noticeDays()))
                        .invoke(() -> unit.announce(new DealApproved(deal.id(), deal.partnerId(), deal.customerId(),
                                window.startsAt(), window.endsAt(), input.reason()))));
    }

    public Uni<Outcome<DealView>> reject(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.DECIDE_DEAL, "reject-deal", id, expected, input, key, (unit, deal) -> {
            unit.announce(new DealRejected(deal.id(), deal.partnerId(), input.reason()));
            return ended(unit, deal, DealMove.REJECT, decision(unit, input));
        });
    }

    public Uni<Outcome<DealView>> withdraw(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.WITHDRAW_DEAL, "withdraw-deal", id, expected, input, key, (unit, deal) -> {
            unit.announce(new DealWithdrawn(deal.id(), deal.partnerId(), input.reason()));
            return ended(unit, deal, DealMove.WITHDRAW, decision(unit, input));
        });
    }

    /** Ends it; what it kept of an earlier approval, while a material change was reviewed, ends with it. */
    private Uni<Void> ended(SqlUnit unit, DealRow deal, DealMove move, DecisionView decision) {
        if (deal.protection() == null) {
            return moving.move(unit, deal, move, decision, null);
        }
        move.from(deal.status());
        return table.endProtection(unit, deal)
                .chain(() -> moving.move(unit, deal, move, decision, deal.protection().endedAt(unit.now())))
                .chain(() -> DueWork.cancel(unit, ProtectionEnd.KIND, deal.id()));
    }

    /** Takes back an approval, with its protection. */
    public Uni<Outcome<DealView>> revoke(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.DECIDE_DEAL, "revoke-deal", id, expected, input, key, (unit, deal) -> {
            unit.announce(new DealRevoked(deal.id(), deal.partnerId(), input.reason()));
            return ended(unit, deal, DealMove.REVOKE, decision(unit, input));
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
                    return ended(unit, deal, DealMove.MARK_DUPLICATE,
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

    private Uni<ProtectionWindow> window(SqlUnit unit, DealRow deal, RegistrationPolicyView policy) {
        if (deal.protection() != null && !deal.protection().isOver(unit.now())) {
            return Uni.createFrom().item(deal.protection());
        }
        ZoneId zone = unit.by().vendor().zone();
        Instant start = ProtectionTerms.start(policy, deal.submittedAt(), unit.now());
        Uni<String> tier = ProtectionTerms.askForTier(policy)
                ? attributes.on(unit, deal.partnerId(), Days.dayOf(start, zone))
                        .map(found -> found.map(Attributes::tier).orElse(null))
                : Uni.createFrom().nullItem();
        return tier.map(found -> ProtectionTerms.window(policy, found, deal.families(), deal.submittedAt(),
                unit.now(), zone));
    }
}
