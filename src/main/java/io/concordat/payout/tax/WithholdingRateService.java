package io.concordat.payout.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.reference.Countries;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.DayInPath;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of withholding rates. */
@ApplicationScoped
public class WithholdingRateService {

    private final UnitOfWork work;
    private final InputCheck check;

    WithholdingRateService(UnitOfWork work, InputCheck check) {
        this.work = work;
        this.check = check;
    }

    /**
     * States a rate from a day on. The stated rate sent again changes nothing; another one is a further version.
     *
     * @param expected the version of that day that the caller saw; only a correction needs it
     */
    Uni<Outcome<WithholdingRateView>> write(Caller by, String country, String causeName, String dayText,
            WriteWithholdingRate input, Optional<Integer> expected, String key) {
        Command<WithholdingRateView> command = Command.of(by, Operation.WRITE_WITHHOLDING_RATES,
                "write-withholding-rate", country + "/" + causeName + "/" + dayText, input, key,
                WithholdingRateView.class);
        check.check(input);
        if (!Countries.isCountry(country)) {
            throw DomainException.invalid("country", "country-unknown", "Not a country of ISO 3166-1.");
        }
        WithholdingCause cause = WithholdingCause.ofPath(causeName);
        LocalDate day = DayInPath.read(dayText);
        return work.write(command, unit -> WithholdingRateTable.hold(unit)
                .chain(() -> WithholdingRateTable.find(unit, country, cause, day)).chain(found -> {
                    WithholdingRateView old = found.orElse(null);
                    if (old != null && old.states(input)) {
                        return Uni.createFrom().item(Outcome.ok(old, old.version()));
                    }
                    if (old != null) {
                        Revisions.match(Revisions.expected(expected.orElse(null)), old.version());
                    }
                    WithholdingRateView view = new WithholdingRateView(country, cause, day,
                            old == null ? 1 : old.version() + 1,
                            WithholdingRateTable.plain(new BigDecimal(input.ratePercent())), input.source(),
                            unit.now(), unit.by().subject());
                    unit.announce(WithholdingRateStated.of(view));
                    return WithholdingRateTable.insert(unit, view).replaceWith(old == null
                            ? Outcome.created("/v1/withholding-rates/" + country + "/" + cause + "/" + day, view, 1)
                            : Outcome.ok(view, view.version()));
                }));
    }

    /** @param country the only one, or {@code null} for all */
    Uni<Page<WithholdingRateView>> list(Caller by, String country, PageRequest page) {
        by.must(Operation.READ_WITHHOLDING_RATES);
        TaxPosition after = TaxPosition.ofRate(page.after());
        return work.read(by, unit -> WithholdingRateTable.list(unit, country, after, page.fetch()))
                .map(rows -> Page.of(rows, page, WithholdingRateView::position));
    }

    /** @return the version of that very day that holds; fails as NOT_FOUND when there is none */
    Uni<WithholdingRateView> require(Caller by, String country, String causeName, String dayText) {
        by.must(Operation.READ_WITHHOLDING_RATES);
        WithholdingCause cause = WithholdingCause.ofPath(causeName);
        LocalDate day = DayInPath.read(dayText);
        return work.read(by, unit -> WithholdingRateTable.find(unit, country, cause, day))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("withholding rate")));
    }
}
