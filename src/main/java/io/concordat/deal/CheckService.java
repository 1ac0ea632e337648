package io.concordat.deal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealChecked;
import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.MatchView.ContributionView;
import io.concordat.deal.Matching.Compared;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.matching.DealMatcher.Match;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.time.BusinessClock;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/**
 * Tells what a registration would meet, without registering. A partner learns the class alone, is counted and audited:
 * the check must not become an oracle over the vendor's pipeline.
 */
@ApplicationScoped
public class CheckService {

    private static final String COUNT = """
            insert into registration_check_count (vendor_id, partner_id, day, checks)
            select $1, $2, $3, 1 where $4 > 0
            on conflict (vendor_id, partner_id, day)
            do update set checks = registration_check_count.checks + 1 where registration_check_count.checks < $4""";

    private final UnitOfWork work;
    private final BusinessClock clock;
    private final Intake intakes;
    private final Matching matching;

    CheckService(UnitOfWork work, BusinessClock clock, Intake intakes, Matching matching) {
        this.work = work;
        this.clock = clock;
        this.intakes = intakes;
        this.matching = matching;
    }

    /** @return the verdict of this moment; fails as TOO_MANY when the partner's checks of the day are used up */
    public Uni<CheckView> check(Caller by, RegisterDeal input) {
        by.must(Operation.CHECK_DEAL);
        Prepared intake = intakes.prepare(by, input, Days.dayOf(clock.now(by.vendorId()), by.vendor().zone()));
        return work.read(by, unit -> matching.compare(unit, intake, null, false)
                .call(compared -> by.isPartner()
                        ? count(unit, intake.partnerId(), compared)
                        : Uni.createFrom().voidItem())
                .map(compared -> view(unit, compared)));
    }

    private static Uni<Void> count(SqlUnit unit, UUID partnerId, Compared compared) {
        int quota = compared.standing().policy().dailyCheckQuota();
        return unit.update(COUNT, unit.vendorId(), partnerId, unit.today(), quota).invoke(counted -> {
            if (counted == 0) {
                long wait = unit.today().plusDays(1).atStartOfDay(unit.by().vendor().zone()).toEpochSecond()
                        - unit.now().getEpochSecond();
                throw DomainException
                        .of(Kind.TOO_MANY, "check-quota-used",
                                "The partner's " + quota + " checks of today are used up; register the deal instead.")
                        .withHeader("Retry-After", Long.toString(wait));
            }
        }).replaceWithVoid();
    }

    private static CheckView view(SqlUnit unit, Compared compared) {
        var decision = compared.decision();
        unit.audit(new DealChecked(compared.intake().partnerId(), decision.verdict()));
        List<MatchView> matches = unit.by().isPartner()
                ? null
                : decision.matches().stream().map(CheckService::view).toList();
        return new CheckView(decision.verdict(), false, unit.now(), matches);
    }

    private static MatchView view(Match match) {
        return new MatchView(match.other().kind(), match.other().id(), match.verdict(), match.score().score(),
                match.score().contributions().stream().map(ContributionView::of).toList(), null);
    }
}
