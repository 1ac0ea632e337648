package io.concordat.deal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealRows.Shown;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.work.SqlUnit;

/** Makes views of stored registrations: the people join in one statement, and partners see what is theirs to see. */
@ApplicationScoped
class DealViews {

    private final People people;

    DealViews(People people) {
        this.people = people;
    }

    Uni<DealView> of(SqlUnit unit, DealRow deal) {
        return of(unit, List.of(deal)).map(views -> views.get(0));
    }

    /** @return the views in the order of the rows; one statement, however many they are */
    Uni<List<DealView>> of(SqlUnit unit, List<DealRow> deals) {
        if (deals.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = deals.stream().flatMap(deal -> deal.contactIds().stream()).distinct().toList();
        return people.find(unit, ids).map(found -> {
            Map<UUID, Person> known = new HashMap<>();
            found.forEach(person -> known.put(person.id(), person));
            return deals.stream().map(deal -> view(unit, deal.view(Contacts.of(deal, known)))).toList();
        });
    }

    /** @return the view of a registration whose people are known, or not asked for */
    static DealView of(SqlUnit unit, Shown shown) {
        return view(unit, shown.deal()
                .view(shown.people() == null ? null : Contacts.of(shown.deal(), shown.people())));
    }

    private static DealView view(SqlUnit unit, DealView view) {
        return unit.by().isPartner() ? view.forPartner() : view;
    }
}
