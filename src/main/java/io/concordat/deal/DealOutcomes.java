package io.concordat.deal;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.deal.DealEvents.DealApproved;
import io.concordat.deal.life.DealMove;
import io.concordat.partner.Attributes;
import io.concordat.partner.PartnerAttributes;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.SqlUnit;

/** What a decision does to a locked registration: protection begins or ends, and the registration moves. */
@ApplicationScoped
class DealOutcomes {

    private final RegistrationPolicies policies;
    private final PartnerAttributes attributes;
    private final DealTable table;
    private final DealMoving moving;

    DealOutcomes(RegistrationPolicies policies, PartnerAttributes attributes, DealTable table, DealMoving moving) {
        this.policies = policies;
        this.attributes = attributes;
        this.table = table;
        this.moving = moving;
    }

    Uni<RegistrationPolicyView> policy(SqlUnit unit, DealRow deal) {
        return policies.version(unit, deal.programId(), deal.policyVersion()).map(policy -> policy.orElseThrow());
    }

    /** Approves and protects, for as long as the policy says; fails as CONFLICT while another protection holds. */
    Uni<Void> approve(SqlUnit unit, DealRow deal, DecisionView decision, RegistrationPolicyView policy) {
        return window(unit, deal, policy).chain(window -> approve(unit, deal, decision, policy, window));
    }

    /** As {@link #approve(SqlUnit, DealRow, DecisionView, RegistrationPolicyView)}, with a window that is known. */
    Uni<Void> approve(SqlUnit unit, DealRow deal, DecisionView decision, RegistrationPolicyView policy,
            ProtectionWindow window) {
        return table.unprotect(unit, deal.no()).chain(() -> table.protect(unit, deal, window))
                .chain(() -> moving.move(unit, deal, DealMove.APPROVE, decision, window))
                .chain(() -> ProtectionEnd.watch(unit, deal.id(), window.endsAt(),
                        policy.rules().protection().noticeDays()))
                .invoke(() -> unit.announce(new DealApproved(deal.id(), deal.partnerId(), deal.customerId(),
                        window.startsAt(), window.endsAt(), decision.reason())));
    }

    /** Ends it; what it kept of an earlier approval, while a material change was reviewed, ends with it. */
    Uni<Void> end(SqlUnit unit, DealRow deal, DealMove move, DecisionView decision) {
        if (deal.protection() == null) {
            return moving.move(unit, deal, move, decision, null);
        }
        move.from(deal.status());
        return table.endProtection(unit, deal)
                .chain(() -> moving.move(unit, deal, move, decision, deal.protection().endedAt(unit.now())))
                .chain(() -> DueWork.cancel(unit, ProtectionEnd.KIND, deal.id()));
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
