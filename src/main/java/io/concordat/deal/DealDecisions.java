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
import io.concordat.deal.DealEvents.DealRecalled;
import io.concordat.deal.DealEvents.DealRejected;
import io.concordat.deal.DealEvents.DealWithdrawn;
import io.concordat.deal.life.DealMove;
import io.concordat.partner.Attributes;
import io.concordat.partner.PartnerAttributes;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.time.Days;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** What people do to a registration: approve, reject, withdraw, recall. */
@ApplicationScoped
public class DealDecisions {

    private final UnitOfWork work;
    private final InputCheck check;
    private final RegistrationPolicies policies;
    private final PartnerAttributes attributes;
    private final DealTable table;
    private final DealMoving moving;
    private final DealWatch watch;
    private final DealViews views;

    DealDecisions(UnitOfWork work, InputCheck check, RegistrationPolicies policies, PartnerAttributes attributes,
            DealTable table, DealMoving moving, DealWatch watch, DealViews views) {
        this.work = work;
        this.check = check;
        this.policies = policies;
        this.attributes = attributes;
        this.table = table;
        this.moving = moving;
        this.watch = watch;
        this.views = views;
    }

    /** Approves and protects; fails as CONFLICT {@code protection-held} while another protection holds. */
    public Uni<Outcome<DealView>> approve(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.DECIDE_DEAL, "approve-deal", id, expected, input, key, (unit, deal) -> {
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
                .chain(window -> table.protect(unit, deal, window)
                        .chain(() -> moving.move(unit, deal, DealMove.APPROVE, decision(unit, input), window))
                        .chain(() -> ProtectionEnd.watch(unit, deal.id(), window.endsAt(),
                                policy.rules().protection().noticeDays()))
                        .invoke(() -> unit.announce(new DealApproved(deal.id(), deal.partnerId(), deal.customerId(),
                                window.startsAt(), window.endsAt(), input.reason()))));
    }

    public Uni<Outcome<DealView>> reject(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.DECIDE_DEAL, "reject-deal", id, expected, input, key, (unit, deal) -> {
            unit.announce(new DealRejected(deal.id(), deal.partnerId(), input.reason()));
            return moving.move(unit, deal, DealMove.REJECT, decision(unit, input), null);
        });
    }

    public Uni<Outcome<DealView>> withdraw(Caller by, UUID id, IntSupplier expected, DealReason input, String key) {
        return decide(by, Operation.WITHDRAW_DEAL, "withdraw-deal", id, expected, input, key, (unit, deal) -> {
            unit.announce(new DealWithdrawn(deal.id(), deal.partnerId(), input.reason()));
            return moving.move(unit, deal, DealMove.WITHDRAW, decision(unit, input), null);
        });
    }

    /** Takes a registration that is not decided yet back into a draft. */
    public Uni<Outcome<DealView>> recall(Caller by, UUID id, IntSupplier expected, String key) {
        return move(Command.of(by, Operation.WITHDRAW_DEAL, "recall-deal", id, null, key, DealView.class), id,
                expected, (unit, deal) -> {
                    unit.announce(new DealRecalled(deal.id(), deal.partnerId()));
                    return moving.move(unit, deal, DealMove.RECALL, null, null);
                });
    }

    private Uni<Outcome<DealView>> decide(Caller by, Operation operation, String action, UUID id, IntSupplier expected,
            DealReason input, String key, BiFunction<SqlUnit, DealRow, Uni<Void>> change) {
        Command<DealView> command = Command.of(by, operation, action, id, input, key, DealView.class);
        check.check(input);
        return move(command, id, expected, change);
    }

    private Uni<Outcome<DealView>> move(Command<DealView> command, UUID id, IntSupplier expected,
            BiFunction<SqlUnit, DealRow, Uni<Void>> change) {
        return work.write(command,
                unit -> visible(unit, id).invoke(deal -> Revisions.match(expected.getAsInt(), deal.revision()))
                        .chain(deal -> change.apply(unit, deal)).chain(() -> table.find(unit, id))
                        .chain(deal -> views.of(unit, deal.orElseThrow()))
                        .map(view -> Outcome.ok(view, view.revision())));
    }

    private Uni<DealRow> visible(SqlUnit unit, UUID id) {
        return table.lock(unit, id).map(found -> found.filter(deal -> unit.by().sees(deal.partnerId()))
                .orElseThrow(DealFailures::notFound));
    }

    private static DecisionView decision(SqlUnit unit, DealReason input) {
        return new DecisionView(unit.now(), unit.by().subject(), input.reason());
    }

    private Uni<ProtectionWindow> window(SqlUnit unit, DealRow deal, RegistrationPolicyView policy) {
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
