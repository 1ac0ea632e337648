package io.concordat.earning.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.catalog.ProgramView;
import io.concordat.catalog.Programs;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.earning.ground.GroundReader;
import io.concordat.earning.simulation.TriedTerms;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Makes of what somebody asks for what a replay goes by, and notes in the audit trail that it was asked for. */
@ApplicationScoped
class ReplayPlans {

    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2199;

    private final UnitOfWork work;
    private final InputCheck check;
    private final TriedTerms tried;
    private final GroundReader grounds;
    private final Programs programs;
    private final PartnerDirectory partners;
    private final Vertx vertx;

    ReplayPlans(UnitOfWork work, InputCheck check, TriedTerms tried, GroundReader grounds, Programs programs,
            PartnerDirectory partners, Vertx vertx) {
        this.work = work;
        this.check = check;
        this.tried = tried;
        this.grounds = grounds;
        this.programs = programs;
        this.partners = partners;
        this.vertx = vertx;
    }

    private record Found(String program, List<OfferTerms> terms) {
    }

    /** @return the plan; fails as NOT_FOUND for a partner, program or version that is absent */
    Uni<ReplayPlan> plan(Caller by, ReplayEarnings sent) {
        by.must(Operation.REPLAY_EARNINGS);
        check.check(sent);
        ReplayEarnings input = sent.normal();
        TriedTerms.check(input.versions());
        requirePeriod(input);
        return work.read(by, unit -> requirePartners(unit, input).chain(() -> program(unit, input))
                .chain(program -> tried.find(unit, input.versions()).chain(versions -> grounds.offers(unit)
                        .map(inForce -> new Found(program, TriedTerms.replace(inForce, versions)))))
                .invoke(() -> unit.audit(new EarningsReplayed(unit.newId(), input.from(), input.until(),
                        input.partnerIds() == null ? 0 : input.partnerIds().size(), input.programId(),
                        input.versions()))))
                .chain(found -> vertx.executeBlocking(() -> OfferBook.of(found.terms()), false)
                        .map(book -> new ReplayPlan(by,
                                input.from().atStartOfDay(by.vendor().zone()).toInstant(),
                                input.until().plusDays(1).atStartOfDay(by.vendor().zone()).toInstant(),
                                input.partnerIds(), found.program(), found.terms(), book)));
    }

    private static void requirePeriod(ReplayEarnings input) {
        LocalDate until = input.until();
        if (until.isBefore(input.from()) || input.from().getYear() < EARLIEST_YEAR || until.getYear() > LATEST_YEAR) {
            throw DomainException.invalid("until", "out-of-range",
                    "A period runs from its first day to the same or a later one, between 1970 and 2199.");
        }
    }

    private Uni<Void> requirePartners(SqlUnit unit, ReplayEarnings input) {
        List<UUID> named = input.partnerIds();
        return named == null
                ? Uni.createFrom().voidItem()
                : partners.known(unit, named).invoke(known -> {
                    if (known.size() < named.size()) {
                        throw DomainException.notFound("partner");
                    }
                }).replaceWithVoid();
    }

    private Uni<String> program(SqlUnit unit, ReplayEarnings input) {
        return input.programId() == null
                ? Uni.createFrom().nullItem()
                : programs.requireVisible(unit, input.programId()).map(ProgramView::code);
    }
}
