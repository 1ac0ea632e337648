package io.concordat.deal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealReinstated;
import io.concordat.deal.DealEvents.DealRejected;
import io.concordat.deal.DealEvents.DealRevoked;
import io.concordat.deal.DealEvents.DealShared;
import io.concordat.deal.life.DealMove;
import io.concordat.platform.work.SqlUnit;

/**
 * What the ruling in a conflict does to the registrations in it, within the unit of work of the ruling. Whoever rules
 * holds all of them first, so that two rulings at once never wait for each other in a circle.
 */
@ApplicationScoped
public class DealRulings {

    private final DealTable table;
    private final ConflictingTable conflicting;
    private final DealOutcomes outcomes;
    private final DealMoving moving;

    DealRulings(DealTable table, ConflictingTable conflicting, DealOutcomes outcomes, DealMoving moving) {
        this.table = table;
        this.conflicting = conflicting;
        this.outcomes = outcomes;
        this.moving = moving;
    }

    /** @return the registrations of these ids, held in the order of their numbers, whoever asks; one statement */
    public Uni<List<HeldDeal>> hold(SqlUnit unit, Collection<UUID> ids) {
        return table.lockAll(unit, ids).map(
                rows -> rows.stream().map(deal -> new HeldDeal(deal.facts(), deal.secondPartner())).toList());
    }

    /** As {@link #hold}, but waits for nobody: what somebody else holds is left out. */
    public Uni<List<HeldDeal>> holdFree(SqlUnit unit, Collection<UUID> ids) {
        return table.lockAllFree(unit, ids).map(
                rows -> rows.stream().map(deal -> new HeldDeal(deal.facts(), deal.secondPartner())).toList());
    }

    /** @return a registration that is known to exist, whoever asks */
    public Uni<DealFacts> read(SqlUnit unit, UUID id) {
        return row(unit, id).map(DealRow::facts);
    }

    /** @return what stands against a registration: what it matched, and whose protection it would run into */
    public Uni<List<Conflicting>> conflicting(SqlUnit unit, DealFacts deal) {
        return conflicting.of(unit, deal);
    }

    /**
     * Approves a held registration. Where the program asks for levels of approval these have the last word: then it stays
     * what it is, and is approved on the terms given here as soon as they have said it.
     *
     * @param by who decided
     * @param second the terms of a second partner, whose protection shuts nobody out; {@code null} for the first
     * @param endsAt end of an earlier window that begins again now; {@code null} for a new window
     * @return fails as CONFLICT {@code protection-held} while another protection holds
     */
    public Uni<Void> approve(SqlUnit unit, UUID id, String by, String reason, SecondPartner second, Instant endsAt) {
        DecisionView decision = new DecisionView(unit.now(), by, reason);
        return row(unit, id).chain(found -> {
            DealMove.APPROVE.from(found.status());
            DealRow deal = found.second(second);
            Uni<Void> terms = Objects.equals(second, found.secondPartner())
                    ? Uni.createFrom().voidItem()
                    : table.second(unit, deal.no(), second);
            return terms.chain(() -> outcomes.policy(unit, deal)).chain(policy -> {
                if (!policy.rules().approval().levels().isEmpty()) {
                    return Uni.createFrom().voidItem();
                }
                return endsAt == null || !endsAt.isAfter(unit.now())
                        ? outcomes.approve(unit, deal, decision, policy)
                        : outcomes.approve(unit, deal, decision, policy, new ProtectionWindow(unit.now(), endsAt,
                                "What was left of its protection when the conflict was first decided."));
            });
        });
    }

    /** Rejects a held registration. */
    public Uni<Void> reject(SqlUnit unit, UUID id, String by, String reason) {
        return row(unit, id).chain(deal -> {
            unit.announce(new DealRejected(deal.id(), deal.partnerId(), reason));
            return outcomes.end(unit, deal, DealMove.REJECT, new DecisionView(unit.now(), by, reason));
        });
    }

    /** Takes back the approval of a held registration, with its protection. */
    public Uni<Void> revoke(SqlUnit unit, UUID id, String by, String reason) {
        return row(unit, id).chain(deal -> {
            unit.announce(new DealRevoked(deal.id(), deal.partnerId(), reason));
            return outcomes.end(unit, deal, DealMove.REVOKE, new DecisionView(unit.now(), by, reason));
        });
    }

    /**
     * Lets a held registration that is protected go on as a second partner's, or as the only one's again.
     *
     * @param second the terms, or {@code null} for protection that shuts others out
     * @return fails as CONFLICT {@code protection-held} when it cannot be the only one's
     */
    public Uni<Void> share(SqlUnit unit, UUID id, SecondPartner second) {
        return row(unit, id).chain(deal -> {
            unit.announce(new DealShared(deal.id(), deal.partnerId(), second == null ? null : second.outcome(),
                    second == null ? null : second.benefitPercent()));
            return table.second(unit, deal.no(), second).chain(() -> table.exclusive(unit, deal.no(), second == null));
        });
    }

    /** Takes back the ending of a held registration by a ruling; it is under review again. */
    public Uni<Void> reinstate(SqlUnit unit, UUID id) {
        return row(unit, id).chain(deal -> {
            unit.announce(new DealReinstated(deal.id(), deal.partnerId()));
            return moving.move(unit, deal, DealMove.REINSTATE, null, null);
        });
    }

    private Uni<DealRow> row(SqlUnit unit, UUID id) {
        return table.find(unit, id).map(found -> found.orElseThrow(DealFailures::notFound));
    }
}
