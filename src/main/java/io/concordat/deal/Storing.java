package io.concordat.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealApproved;
import io.concordat.deal.DealEvents.DealRegistered;
import io.concordat.deal.Matching.Compared;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;

/** Stores new registrations of one transaction: three statements, sent together, however many they are. */
@ApplicationScoped
class Storing {

    private final People people;
    private final DealWriting writing;
    private final DealWatch watch;

    Storing(People people, DealWriting writing, DealWatch watch) {
        this.people = people;
        this.writing = writing;
        this.watch = watch;
    }

    /** A new registration and the unit of the one who registers it. */
    record New(SqlUnit unit, Submission deal, List<Person> contacts) {

        /** @param protectionHeld whether the database refused the protection before, so that this can only be a conflict */
        static New of(SqlUnit unit, Compared compared, boolean protectionHeld) {
            List<Person> contacts = Contacts.persons(unit, compared.intake().input().contacts());
            return new New(unit, Submission.decided(unit, unit.newId(), compared,
                    contacts.stream().map(Person::id).toList(), protectionHeld), contacts);
        }
    }

    Uni<Outcome<DealView>> store(New deal) {
        return storeAll(List.of(deal)).map(outcomes -> outcomes.get(0));
    }

    /** @return 201 for each, in order */
    Uni<List<Outcome<DealView>>> storeAll(List<New> all) {
        SqlUnit unit = all.get(0).unit();
        List<Submission> deals = all.stream().map(New::deal).toList();
        all.forEach(Storing::announce);
        return Uni.combine().all()
                .unis(people.insertAll(unit, all.stream().flatMap(each -> each.contacts().stream()).toList()),
                        writing.insertAll(unit, deals,
                                all.stream().map(each -> DealWriting.given(each.unit(), each.deal())).toList()),
                        ProtectionEnd.watchAll(unit, deals))
                .with((stored, numbers, watched) -> numbers).chain(numbers -> tell(all, numbers));
    }

    static void announce(New stored) {
        Submission deal = stored.deal();
        stored.unit().announce(new DealRegistered(deal.id(), deal.intake().partnerId(), deal.customerId(),
                deal.status(), deal.verdict()));
        announceApproval(stored.unit(), deal);
    }

    static void announceApproval(SqlUnit unit, Submission deal) {
        deal.protection().ifPresent(window -> unit.announce(new DealApproved(deal.id(), deal.intake().partnerId(),
                deal.customerId(), window.startsAt(), window.endsAt(), deal.reason())));
    }

    private Uni<List<Outcome<DealView>>> tell(List<New> all, Map<UUID, Long> numbers) {
        List<Outcome<DealView>> outcomes = new ArrayList<>(all.size());
        List<Uni<Void>> reactions = new ArrayList<>();
        for (New stored : all) {
            DealRow row = stored.deal().row(stored.unit(), numbers.get(stored.deal().id()));
            DealView view = row.view(stored.deal().intake().input().contacts()).answering(true,
                    stored.deal().verdict());
            outcomes.add(Outcome.created(DealService.PATH + row.id(),
                    stored.unit().by().isPartner() ? view.forPartner() : view, 1));
            if (watch.concerns(null, row.facts())) {
                reactions.add(Uni.createFrom().deferred(() -> watch.moved(stored.unit(), null, row.facts())));
            }
        }
        return reactions.isEmpty()
                ? Uni.createFrom().item(outcomes)
                : Multi.createFrom().iterable(reactions).onItem().transformToUniAndConcatenate(each -> each).collect()
                        .last().replaceWith(outcomes);
    }
}
