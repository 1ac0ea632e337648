package io.concordat.catalog.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.DayInPath;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of exchange rates. */
@ApplicationScoped
public class ExchangeRateService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Rates rates;

    ExchangeRateService(UnitOfWork work, InputCheck check, Rates rates) {
        this.work = work;
        this.check = check;
        this.rates = rates;
    }

    /**
     * Stores a rate. The stored rate sent again changes nothing; another one is a further version.
     *
     * @param expected the version that the caller saw; only a correction needs it
     */
    Uni<Outcome<ExchangeRateView>> write(Caller by, String from, String to, String dayText, WriteExchangeRate input,
            Optional<Integer> expected, String key) {
        Command<ExchangeRateView> command = Command.of(by, Operation.WRITE_EXCHANGE_RATES, "write-exchange-rate",
                from + "/" + to + "/" + dayText, input, key, ExchangeRateView.class);
        check.check(input);
        RatePair pair = RatePair.asked(from, to);
        LocalDate day = DayInPath.read(dayText);
        refuse(faults -> RatePair.check("", from, to, faults));
        LoadedRate rate = new LoadedRate(from, to, day, input.rate(), input.source());
        return work.write(command, unit -> ExchangeRateTable.holdLoads(unit)
                .chain(() -> ExchangeRateTable.find(unit, pair, day)).chain(found -> {
                    ExchangeRateView old = found.orElse(null);
                    if (old != null && old.states(new BigDecimal(rate.rate()), rate.source())) {
                        return Uni.createFrom().item(Outcome.ok(old, old.version()));
                    }
                    if (old != null) {
                        Revisions.match(Revisions.expected(expected.orElse(null)), old.version());
                    }
                    ExchangeRateView view = version(unit, rate, old);
                    return store(unit, List.of(view)).replaceWith(old == null
                            ? Outcome.created("/v1/exchange-rates/" + from + "/" + to + "/" + day, view, 1)
                            : Outcome.ok(view, view.version()));
                }));
    }

    /** Stores many rates or none; {@code rate-differs} naming each that differs from the stored one, unless it shall correct. */
    Uni<Outcome<ExchangeRateLoadView>> load(Caller by, LoadExchangeRates input, String key) {
        Command<ExchangeRateLoadView> command = Command.of(by, Operation.WRITE_EXCHANGE_RATES, "load-exchange-rates",
                null, input, key, ExchangeRateLoadView.class);
        check.check(input);
        refuse(faults -> checkPairs(input.rates(), faults));
        return work.write(command, unit -> ExchangeRateTable.holdLoads(unit)
                .chain(() -> ExchangeRateTable.stored(unit, input.rates())).chain(stored -> {
                    Map<String, ExchangeRateView> known = new HashMap<>();
                    stored.forEach(rate -> known.put(rate.key(), rate));
                    List<ExchangeRateView> news = new ArrayList<>();
                    List<FieldError> differing = new ArrayList<>();
                    for (int i = 0; i < input.rates().size(); i++) {
                        ExchangeRateView old = known.get(key(input.rates().get(i)));
                        ExchangeRateView view = version(unit, input.rates().get(i), old);
                        if (old != null && old.states(new BigDecimal(view.rate()), view.source())) {
                            continue;
                        }
                        news.add(view);
                        if (old != null) {
                            differing.add(new FieldError("rates[" + i + "]", "rate-differs",
                                    "Version " + old.version() + " states " + old.rate() + " by " + old.source()
                                            + "."));
                        }
                    }
                    if (!differing.isEmpty() && !Boolean.TRUE.equals(input.correct())) {
                        throw DomainException.of(Kind.CONFLICT, "rate-differs",
                                "Some rates differ from the stored ones; send correct to correct them.")
                                .withErrors(differing);
                    }
                    return store(unit, news).replaceWith(Outcome.ok(new ExchangeRateLoadView(
                            news.size() - differing.size(), differing.size(), input.rates().size() - news.size())));
                }));
    }

    /** @return a page of the versions that hold, by day, the newest first */
    Uni<Page<ExchangeRateView>> list(Caller by, ExchangeRateFilter filter, PageRequest page) {
        by.must(Operation.READ_EXCHANGE_RATES);
        RatePosition after = RatePosition.read(page.after());
        return work.read(by, unit -> ExchangeRateTable.list(unit, filter, after, page.fetch()))
                .map(rows -> Page.of(rows, page, ExchangeRateView::key));
    }

    /** @return a page of all versions of a rate, the last first; empty when there is no such rate */
    Uni<Page<ExchangeRateView>> versions(Caller by, String from, String to, LocalDate day, PageRequest page) {
        by.must(Operation.READ_EXCHANGE_RATES);
        RatePair pair = RatePair.asked(from, to);
        Integer before = RatePosition.version(page.after());
        return work.read(by, unit -> ExchangeRateTable.versions(unit, pair, day, before, page.fetch()))
                .map(rows -> Page.of(rows, page, rate -> Integer.toString(rate.version())));
    }

    /** @return the version that holds; fails as NOT_FOUND when there is none */
    Uni<ExchangeRateView> require(Caller by, String from, String to, LocalDate day) {
        by.must(Operation.READ_EXCHANGE_RATES);
        RatePair pair = RatePair.asked(from, to);
        return work.read(by, unit -> ExchangeRateTable.find(unit, pair, day))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("exchange rate")));
    }

    /** @return the rate that holds on the day; fails as NOT_FOUND with {@code no-rate} */
    Uni<AppliedRateView> applied(Caller by, String from, String to, LocalDate day) {
        by.must(Operation.READ_EXCHANGE_RATES);
        RatePair pair = RatePair.asked(from, to);
        if (day == null) {
            throw DomainException.invalid("day", "required", "This field is required.");
        }
        return work.read(by, unit -> rates.rate(unit, pair.from(), pair.to(), day))
                .map(found -> found.map(AppliedRate::view).orElseThrow(() -> DomainException.of(Kind.NOT_FOUND,
                        "no-rate", "No exchange rate is known for that day.")));
    }

    private static Uni<Void> store(SqlUnit unit, List<ExchangeRateView> news) {
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        news.forEach(rate -> unit.announce(new ExchangeRateLoaded(rate.from(), rate.to(), rate.day(), rate.version(),
                rate.rate(), rate.source())));
        return ExchangeRateTable.insert(unit, news);
    }

    private static ExchangeRateView version(SqlUnit unit, LoadedRate rate, ExchangeRateView old) {
        return new ExchangeRateView(rate.from(), rate.to(), rate.day(), old == null ? 1 : old.version() + 1,
                new BigDecimal(rate.rate()).stripTrailingZeros().toPlainString(), rate.source(), unit.now(),
                unit.by().subject());
    }

    private static void checkPairs(List<LoadedRate> load, List<FieldError> faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < load.size(); i++) {
            LoadedRate rate = load.get(i);
            RatePair.check("rates[" + i + "].", rate.from(), rate.to(), faults);
            if (!seen.add(key(rate))) {
                faults.add(new FieldError("rates[" + i + "]", "duplicate", "The load has this pair and day twice."));
            }
        }
    }

    private static String key(LoadedRate rate) {
        return rate.day() + "/" + rate.from() + "/" + rate.to();
    }

    private static void refuse(Consumer<List<FieldError>> checking) {
        List<FieldError> faults = new ArrayList<>();
        checking.accept(faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }
}
