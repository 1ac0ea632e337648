package io.concordat.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.DealEvents.DealApproved;
import io.concordat.deal.DealEvents.DealRegistered;
import io.concordat.deal.DealEvents.DealRegisteredAgain;
import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.Matching.Compared;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.life.DealStatus;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.error.Failures;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.time.BusinessClock;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Registers deals: the main job of the service and its hot path. */
@ApplicationScoped
public class DealService {

    static final String PATH = "/v1/deal-registrations/";

    private final UnitOfWork work;
    private final BusinessClock clock;
    private final Intake intakes;
    private final Matching matching;
    private final People people;
    private final References references;
    private final DealWriting writing;
    private final DealTable table;
    private final DealWatch watch;
    private final DealViews views;

    DealService(UnitOfWork work, BusinessClock clock, Intake intakes, Matching matching, People people,
            References references, DealWriting writing, DealTable table, DealWatch watch, DealViews views) {
        this.work = work;
        this.clock = clock;
        this.intakes = intakes;
        this.matching = matching;
        this.people = people;
        this.references = references;
        this.writing = writing;
        this.table = table;
        this.watch = watch;
        this.views = views;
    }

    /**
     * Registers a deal, or finds that the same partner registered it before. Two registrations of one customer at the
     * same moment see each other: the second waits for the first one's keys.
     *
     * @return 201 with the registration, or 200 with the earlier one of the same deal
     */
    public Uni<Outcome<DealView>> register(Caller by, RegisterDeal input, String key) {
        Command<DealView> command = Command
                .of(by, Operation.REGISTER_DEAL, "register-deal", null, input, key, DealView.class).keyRequired();
        Prepared intake = intakes.prepare(by, input, Days.dayOf(clock.now(by.vendorId()), by.vendor().zone()));
        return attempts(held -> work.write(command, unit -> registered(unit, intake, held)));
    }

    /**
     * Registers a deal as a part of another use case, in that one's transaction: both happen or neither does.
     *
     * @param command the other use case
     * @param deal reads, checks and locks what the other use case needs, and says what to register
     * @param then goes on with the registration: 201 with a new one, 200 with the partner's earlier one of the same deal
     */
    public <T> Uni<Outcome<T>> register(Command<T> command, Function<SqlUnit, Uni<RegisterDeal>> deal,
            BiFunction<SqlUnit, Outcome<DealView>, Uni<Outcome<T>>> then) {
        command.by().must(Operation.REGISTER_DEAL);
        return attempts(held -> work.write(command,
                unit -> deal.apply(unit).map(input -> intakes.prepare(unit.by(), input, unit.today()))
                        .chain(intake -> registered(unit, intake, held)).chain(outcome -> then.apply(unit, outcome))));
    }

    /** @param attempt is told whether the database refused the protection before, so that this can only be a conflict */
    private static <T> Uni<Outcome<T>> attempts(Function<Boolean, Uni<Outcome<T>>> attempt) {
        return attempt.apply(false).onFailure(e -> Failures.isConstraint(e, DealWriting.PROTECTION_EXCLUSIVE))
                .recoverWithUni(() -> attempt.apply(false))
                .onFailure(e -> Failures.isConstraint(e, DealWriting.PROTECTION_EXCLUSIVE))
                .recoverWithUni(() -> attempt.apply(true));
    }

    private Uni<Outcome<DealView>> registered(SqlUnit unit, Prepared intake, boolean protectionHeld) {
        return references.requireKnown(unit, intake).chain(() -> matching.compare(unit, intake, null, true))
                .chain(compared -> {
                    var duplicate = compared.decision().duplicateOf();
                    return duplicate.isPresent()
                            ? again(unit, duplicate.get().id())
                            : DealLimits.require(unit, intake, compared.standing().policy(), null)
                                    .chain(() -> store(unit, compared, protectionHeld));
                });
    }

    private Uni<Outcome<DealView>> again(SqlUnit unit, UUID id) {
        return table.find(unit, id).map(Optional::orElseThrow).chain(deal -> {
            unit.announce(new DealRegisteredAgain(deal.id(), deal.partnerId()));
            return views.of(unit, deal)
                    .map(view -> Outcome.ok(view.answering(false, Verdict.EXACT_DUPLICATE), deal.revision()));
        });
    }

    private Uni<Outcome<DealView>> store(SqlUnit unit, Compared compared, boolean protectionHeld) {
        List<Person> contacts = Contacts.persons(unit, compared.intake().input().contacts());
        Submission deal = Submission.decided(unit, unit.newId(), compared,
                contacts.stream().map(Person::id).toList(), protectionHeld);
        unit.announce(new DealRegistered(deal.id(), deal.intake().partnerId(), deal.customerId(), deal.status(),
                deal.verdict()));
        return people.insertAll(unit, contacts).chain(() -> writing.insert(unit, deal))
                .call(() -> watchProtection(unit, deal))
                .chain(no -> {
                    DealRow row = deal.row(unit, no);
                    DealView view = row.view(deal.intake().input().contacts()).answering(true, deal.verdict());
                    return watch.moved(unit, null, row.facts())
                            .chain(() -> row.status() == DealStatus.IN_CONFLICT
                                    ? ruled(unit, row.id(), deal.verdict())
                                    : Uni.createFrom().item(unit.by().isPartner() ? view.forPartner() : view))
                            .map(shown -> Outcome.created(PATH + deal.id(), shown, shown.revision()));
                });
    }

    /** A conflict may be decided by rule at once, so that it is no longer what it was stored as. */
    private Uni<DealView> ruled(SqlUnit unit, UUID id, Verdict verdict) {
        return table.find(unit, id).map(Optional::orElseThrow).chain(deal -> views.of(unit, deal))
                .map(view -> view.answering(true, verdict));
    }

    static Uni<Void> watchProtection(SqlUnit unit, Submission deal) {
        if (deal.protection().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ProtectionWindow window = deal.protection().get();
        unit.announce(new DealApproved(deal.id(), deal.intake().partnerId(), deal.customerId(), window.startsAt(),
                window.endsAt(), deal.reason()));
        return ProtectionEnd.watch(unit, deal.id(), window.endsAt(), deal.policy().rules().protection().noticeDays());
    }
}
