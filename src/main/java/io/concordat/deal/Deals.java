package io.concordat.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/** Registrations for the rooms above, within a unit of work that they opened. */
@ApplicationScoped
public class Deals {

    private final DealTable table;

    Deals(DealTable table) {
        this.table = table;
    }

    /** @return the registration; fails as NOT_FOUND when there is none or it is not the caller's to see */
    public Uni<DealFacts> visible(SqlUnit unit, UUID id) {
        return table.find(unit, id).map(found -> visible(unit, found));
    }

    /** As {@link #visible}, and keeps others from changing it until the transaction ends. */
    public Uni<DealFacts> lock(SqlUnit unit, UUID id) {
        return table.lock(unit, id).map(found -> visible(unit, found));
    }

    /** @return the registrations of these ids that exist, in no particular order; one statement, whoever asks */
    public Uni<List<DealFacts>> of(SqlUnit unit, List<UUID> ids) {
        return table.ofIds(unit, ids).map(rows -> rows.stream().map(DealRow::facts).toList());
    }

    /** @return the people at the customer of a registration, whoever asks */
    public Uni<List<ContactReference>> contacts(SqlUnit unit, UUID id) {
        return table.find(unit, id).map(found -> {
            DealRow deal = found.orElseThrow(DealFailures::notFound);
            return IntStream.range(0, deal.contactIds().size()).mapToObj(
                    i -> new ContactReference(deal.contactIds().get(i), deal.contactRoles().get(i))).toList();
        });
    }

    /**
     * Lengthens the protection of a locked registration.
     *
     * @param noticeDays how many days before the new end notices go out
     * @return fails as CONFLICT: {@code deal-state} without a running window, {@code protection-held} when another
     *         protection begins before the new end
     */
    public Uni<Void> extend(SqlUnit unit, DealFacts deal, Instant endsAt, List<Integer> noticeDays) {
        if (!deal.status().isProtected() || deal.protection().isOver(unit.now())) {
            throw DomainException.of(Kind.CONFLICT, "deal-state",
                    "Only the running protection of an approved registration can be extended.");
        }
        return table.extend(unit, deal.no(), endsAt)
                .chain(() -> ProtectionEnd.watch(unit, deal.id(), endsAt, noticeDays));
    }

    /**
     * Gives a locked registration into other hands. Its protection goes with it: whose it is stands on the registration.
     *
     * @return fails as CONFLICT: {@code partner-has-this-deal} when the partner has an open registration of the same
     *         opportunity, {@code external-reference-taken} when another one of its registrations has the same reference
     */
    public Uni<Void> transfer(SqlUnit unit, DealFacts deal, UUID partnerId, UUID partnerUserId) {
        Uni<Boolean> hasIt = partnerId.equals(deal.partnerId())
                ? Uni.createFrom().item(false)
                : table.hasOpen(unit, deal, partnerId);
        return hasIt.invoke(has -> {
            if (has) {
                throw DomainException.of(Kind.CONFLICT, "partner-has-this-deal",
                        "The partner has an open registration of the same customer, product family and opportunity type.");
            }
        }).chain(() -> table.transfer(unit, deal.no(), partnerId, partnerUserId));
    }

    private static DealFacts visible(SqlUnit unit, Optional<DealRow> found) {
        return found.filter(deal -> unit.by().sees(deal.partnerId())).map(DealRow::facts)
                .orElseThrow(DealFailures::notFound);
    }
}
