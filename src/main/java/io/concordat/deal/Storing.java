package io.concordat.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealApproved;
import io.concordat.deal.DealEvents.DealRegistered;
import io.concordat.deal.Matching.Compared;
import io.concordat.deal.life.DealStatus;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;

/** Stores new registrations of one transaction: three statements, sent together, however many they are. */
@ApplicationScoped
class Storing {

    private final People people;
    private final DealWriting writing;
    private final DealTable table;
    private final DealWatch watch;

    Storing(People people, DealWriting writing, DealTable table, DealWatch watch) {
        this.people = people;
        this.writing = writing;
        this.table = table;
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
            outcomes.add(created(stored, row));
            if (watch.concerns(null, row.facts())) {
                reactions.add(Uni.createFrom().deferred(() -> watch.moved(stored.unit(), null, row.facts())));
            }
        }
        return reactions.isEmpty()
                ? Uni.createFrom().item(outcomes)
                : Multi.createFrom().iterable(reactions).onItem().transformToUniAndConcatenate(each -> each).collect()
                        .last().chain(() -> asDecided(all, outcomes));
    }

    /** A conflict may be decided by rule at once, so that the registration is no longer what it was stored as. */
    private Uni<List<Outcome<DealView>>> asDecided(List<New> all, List<Outcome<DealView>> outcomes) {
        List<UUID> inConflict = all.stream().map(New::deal).filter(deal -> deal.status() == DealStatus.IN_CONFLICT)
                .map(Submission::id).toList();
        return inConflict.isEmpty()
                ? Uni.createFrom().item(outcomes)
                : table.ofIds(all.get(0).unit(), inConflict).map(rows -> {
                    List<Outcome<DealView>> decided = new ArrayList<>(outcomes);
                    for (int i = 0; i < decided.size(); i++) {
                        New stored = all.get(i);
                        rows.stream().filter(row -> row.id().equals(stored.deal().id())).findFirst()
                                .map(row -> created(stored, row)).ifPresent(replaceAt(decided, i));
                    }
                    return List.copyOf(decided);
                });
    }

    private static Consumer<Outcome<DealView>> replaceAt(List<Outcome<DealView>> outcomes, int place) {
        return outcome -> outcomes.set(place, outcome);
    }

    private static Outcome<DealView> created(New stored, DealRow row) {
        DealView view = row.view(stored.deal().intake().input().contacts()).answering(true, stored.deal().verdict());
        return Outcome.created(DealService.PATH + row.id(), stored.unit().by().isPartner() ? view.forPartner() : view,
                row.revision());
    }
}
