package io.concordat.deal.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.conflict.TieBreaks.Side;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.matching.CustomerMatching;
import io.concordat.deal.matching.Holding;
import io.concordat.deal.matching.HoldingKind;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.reference.FamilyScope;
import io.concordat.platform.work.SqlUnit;

/** Puts together what each party of a conflict has for the rules, as things stand now. */
@ApplicationScoped
class Sides {

    private final Deals deals;
    private final CustomerMatching customers;
    private final PartnerDirectory partners;

    Sides(Deals deals, CustomerMatching customers, PartnerDirectory partners) {
        this.deals = deals;
        this.customers = customers;
        this.partners = partners;
    }

    /** Who is named for the account, and who is the partner of record; {@code null} among them is the vendor itself. */
    private record Owners(Set<UUID> named, Set<UUID> incumbent) {
    }

    /** @return the sides that are still in the conflict, the challenger's first; four statements */
    Uni<List<Side>> of(SqlUnit unit, List<Party> parties, List<Evidence> evidence) {
        List<UUID> registrations = parties.stream().filter(Party::isRegistration).map(Party::holdingId).toList();
        return deals.of(unit, registrations).chain(found -> {
            Map<UUID, DealFacts> byId = found.stream()
                    .collect(Collectors.toMap(DealFacts::id, Function.identity()));
            DealFacts challenger = byId.get(challenger(parties).holdingId());
            return owners(unit, challenger).chain(owners -> partners
                    .tierRanks(unit, found.stream().map(DealFacts::partnerId).distinct().toList())
                    .map(ranks -> sides(unit, parties, evidence, byId, owners, ranks)));
        });
    }

    static Party challenger(List<Party> parties) {
        return parties.stream().filter(Party::challenger).findFirst().orElseThrow();
    }

    private List<Side> sides(SqlUnit unit, List<Party> parties, List<Evidence> evidence, Map<UUID, DealFacts> byId,
            Owners owners, Map<UUID, Integer> ranks) {
        List<Side> sides = new ArrayList<>();
        List<Party> vendors = new ArrayList<>();
        for (Party party : parties) {
            if (!party.isRegistration()) {
                vendors.add(party);
            } else if (isIn(unit, party, byId.get(party.holdingId()))) {
                DealFacts deal = byId.get(party.holdingId());
                sides.add(new Side(party.side(), new Inputs(owners.named().contains(deal.partnerId()),
                        chosenOn(evidence, party.side()), owners.incumbent().contains(deal.partnerId()),
                        approvedAt(party, deal), deal.submittedAt(), EvidenceScore.of(deal.intake()),
                        ranks.get(deal.partnerId()))));
            }
        }
        Set<UUID> present = parties.stream().filter(Party::isRegistration).map(Party::partnerId)
                .collect(Collectors.toSet());
        List<Party> own = vendors.stream().filter(party -> !present.contains(party.partnerId())).toList();
        if (!own.isEmpty()) {
            sides.add(new Side(Party.VENDOR, vendor(own, evidence)));
        }
        return sides;
    }

    /** What the vendor keeps for a partner that stands in the case itself is that partner's, and not on this side. */
    private static Inputs vendor(List<Party> own, List<Evidence> evidence) {
        Instant engaged = own.stream()
                .filter(party -> party.kind() == HoldingKind.OPPORTUNITY || party.kind() == HoldingKind.ACCOUNT)
                .map(Party::since).min(Comparator.naturalOrder()).orElse(null);
        return new Inputs(own.stream().anyMatch(party -> party.kind() == HoldingKind.NAMED_ACCOUNT),
                chosenOn(evidence, Party.VENDOR),
                own.stream().anyMatch(party -> party.kind() == HoldingKind.INCUMBENT), null, engaged, null, null);
    }

    /** What a ruling of this case ended is still in it: an appeal may bring it back. */
    private static boolean isIn(SqlUnit unit, Party party, DealFacts deal) {
        Instant end = deal.protection() == null ? null : deal.protection().endsAt();
        return party.challenger() || deal.status().isOpen(end, unit.now())
                || party.before() != null && party.before().status().isOpen(end(party), unit.now())
                        && (deal.status() == DealStatus.REJECTED || deal.status() == DealStatus.REVOKED);
    }

    private static Instant end(Party party) {
        return party.before().protectedUntil();
    }

    /** An approval that a ruling of this case gave is no argument in its appeal. */
    private static Instant approvedAt(Party party, DealFacts deal) {
        DealStatus status = party.before() == null ? deal.status() : party.before().status();
        boolean approved = status.isProtected() || party.before() == null && deal.protection() != null;
        return approved && deal.protection() != null ? deal.protection().startsAt() : null;
    }

    private static LocalDate chosenOn(List<Evidence> evidence, String party) {
        return evidence.stream().filter(item -> item.party().equals(party)).map(Evidence::chosenOn)
                .max(Comparator.naturalOrder()).orElse(null);
    }

    private Uni<Owners> owners(SqlUnit unit, DealFacts deal) {
        return FamilyScope.of(unit, deal.families()).chain(scope -> customers.held(unit, deal.customerId())
                .map(held -> new Owners(owners(held, HoldingKind.NAMED_ACCOUNT, deal, scope),
                        deal.intake().opportunityType() == OpportunityType.FLAT_RENEWAL
                                ? owners(held, HoldingKind.INCUMBENT, deal, scope)
                                : Set.of())));
    }

    private static Set<UUID> owners(List<Holding> held, HoldingKind kind, DealFacts deal, FamilyScope scope) {
        return held.stream().filter(holding -> holding.kind() == kind)
                .filter(holding -> holding.families().isEmpty()
                        || holding.families().stream().anyMatch(scope.all()::contains)
                        || holding.familyScope().stream().anyMatch(deal.families()::contains))
                .map(Holding::partnerId).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }
}
