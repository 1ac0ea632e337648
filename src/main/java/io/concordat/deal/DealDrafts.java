package io.concordat.deal;

import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealDrafted;
import io.concordat.deal.DealEvents.DealSubmitted;
import io.concordat.deal.Intake.Drafted;
import io.concordat.deal.intake.DealContent;
import io.concordat.deal.life.DealMove;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.error.Failures;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Drafts: stored without being compared, and submitted when their author says so. */
@ApplicationScoped
public class DealDrafts {

    private final UnitOfWork work;
    private final LockedDeal locked;
    private final Intake intakes;
    private final People people;
    private final ContentTable content;
    private final DealTable table;
    private final DealViews views;
    private final Resubmitting resubmitting;

    DealDrafts(UnitOfWork work, LockedDeal locked, Intake intakes, People people, ContentTable content,
            DealTable table, DealViews views, Resubmitting resubmitting) {
        this.work = work;
        this.locked = locked;
        this.intakes = intakes;
        this.people = people;
        this.content = content;
        this.table = table;
        this.views = views;
        this.resubmitting = resubmitting;
    }

    /** Stores a draft; what is missing is told when it is submitted. */
    public Uni<Outcome<DealView>> create(Caller by, DealContent input, String key) {
        Command<DealView> command = Command.of(by, Operation.REGISTER_DEAL, "create-deal-draft", null, input, key,
                DealView.class);
        Drafted draft = intakes.draft(by, input);
        return work.write(command, unit -> store(unit, draft).chain(id -> table.find(unit, id))
                .chain(deal -> views.of(unit, deal.orElseThrow()))
                .map(view -> Outcome.created(DealService.PATH + view.id(), view, view.revision())));
    }

    private Uni<UUID> store(SqlUnit unit, Drafted draft) {
        UUID id = unit.newId();
        List<Person> contacts = Contacts.persons(unit, draft.deal().contacts());
        unit.announce(new DealDrafted(id, draft.partnerId()));
        return people.insertAll(unit, contacts)
                .chain(() -> content.insertDraft(unit, id, draft, contacts.stream().map(Person::id).toList()))
                .replaceWith(id);
    }

    /** Submits a draft: from here on it is what a registration that comes in now would be. */
    public Uni<Outcome<DealView>> submit(Caller by, UUID id, IntSupplier expected, String key) {
        Command<DealView> command = Command.of(by, Operation.REGISTER_DEAL, "submit-deal", id, null, key,
                DealView.class);
        return submit(command, id, expected, false)
                .onFailure(e -> Failures.isConstraint(e, DealWriting.PROTECTION_EXCLUSIVE))
                .recoverWithUni(() -> submit(command, id, expected, true));
    }

    private Uni<Outcome<DealView>> submit(Command<DealView> command, UUID id, IntSupplier expected,
            boolean protectionHeld) {
        return locked.change(command, id, expected, (unit, deal) -> {
            DealMove.SUBMIT.from(deal.status());
            return resubmitting.decide(unit, deal, protectionHeld)
                    .invoke(stored -> unit.announce(new DealSubmitted(id, stored.partnerId(), stored.customerId(),
                            stored.status(), stored.verdict())))
                    .replaceWithVoid();
        });
    }
}
