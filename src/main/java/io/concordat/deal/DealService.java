package io.concordat.deal;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.DealEvents.DealRegisteredAgain;
import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.RegistrationLanes.Ready;
import io.concordat.deal.Storing.New;
import io.concordat.deal.intake.RegisterDeal;
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
    private final RegistrationLanes lanes;
    private final References references;
    private final Storing storing;
    private final DealTable table;
    private final DealViews views;

    DealService(UnitOfWork work, BusinessClock clock, Intake intakes, Matching matching, RegistrationLanes lanes,
            References references, Storing storing, DealTable table, DealViews views) {
        this.work = work;
        this.clock = clock;
        this.intakes = intakes;
        this.matching = matching;
        this.lanes = lanes;
        this.references = references;
        this.storing = storing;
        this.table = table;
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
        Uni<Outcome<DealView>> alone = Uni.createFrom()
                .deferred(() -> attempts(held -> work.write(command, unit -> registered(unit, intake, held))));
        return References.none(intake)
                ? lanes.run(command, new Ready(intake, matching.describe(by.vendorId(), intake)), alone)
                : alone;
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
                .invoke(compared -> DealLimits.requireStage(compared.standing().policy().rules().progress(),
                        intake.input()))
                .chain(compared -> {
                    var duplicate = compared.decision().duplicateOf();
                    return duplicate.isPresent()
                            ? again(unit, duplicate.get().id())
                            : DealLimits.require(unit, intake, compared.standing().policy(), null)
                                    .chain(() -> storing.store(New.of(unit, compared, protectionHeld)));
                });
    }

    private Uni<Outcome<DealView>> again(SqlUnit unit, UUID id) {
        return table.find(unit, id).map(Optional::orElseThrow).chain(deal -> {
            unit.announce(new DealRegisteredAgain(deal.id(), deal.partnerId()));
            return views.of(unit, deal)
                    .map(view -> Outcome.ok(view.answering(false, Verdict.EXACT_DUPLICATE), deal.revision()));
        });
    }
}
