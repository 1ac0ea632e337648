package io.concordat.deal.conflict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealRulings;
import io.concordat.deal.HeldDeal;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/**
 * Holds a case for a change: first its registrations in the order of their numbers, then it and all other open cases of
 * these in the order of their ids. Everybody takes them in this order, so that crossing decisions wait in a line and never
 * in a circle.
 */
@ApplicationScoped
class CaseHolding {

    private final CaseTable cases;
    private final PartyTable parties;
    private final DealRulings rulings;
    private final ConflictDesk desk;

    CaseHolding(CaseTable cases, PartyTable parties, DealRulings rulings, ConflictDesk desk) {
        this.cases = cases;
        this.parties = parties;
        this.rulings = rulings;
        this.desk = desk;
    }

    /** @return the case; fails as NOT_FOUND when there is none or the caller is no party, as STALE when it just changed */
    Uni<CaseFile> hold(SqlUnit unit, UUID id) {
        return parties.of(unit, List.of(id)).map(found -> visible(unit, found.get(id)))
                .chain(registrations -> rulings.hold(unit, registrations)
                        .chain(held -> cases.hold(unit, id, registrations, true)
                                .chain(open -> file(unit, id, held, open)))
                        .invoke(file -> {
                            Set<UUID> now = new HashSet<>(ConflictDesk.registrations(file.parties()));
                            if (!now.equals(new HashSet<>(registrations))) {
                                throw DomainException.of(Kind.STALE, "revision-stale",
                                        "The parties of the case have just changed; read it again and decide anew.");
                            }
                        }));
    }

    private Uni<CaseFile> file(SqlUnit unit, UUID id, List<HeldDeal> held, List<ConflictCase> open) {
        return desk.read(unit, open.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(), held);
    }

    private static List<UUID> visible(SqlUnit unit, List<Party> found) {
        if (found == null || unit.by().isPartner() && found.stream()
                .noneMatch(party -> party.isRegistration() && unit.by().sees(party.partnerId()))) {
            throw notFound();
        }
        return ConflictDesk.registrations(found);
    }

    static DomainException notFound() {
        return DomainException.notFound("conflict case");
    }
}
