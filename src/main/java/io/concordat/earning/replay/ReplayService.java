package io.concordat.earning.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.FactHistory;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.evaluation.PartnerFold;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.earning.ground.Ground;
import io.concordat.earning.ground.GroundReader;
import io.concordat.earning.simulation.TriedTerms;
import io.concordat.earning.simulation.TriedVersion;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/**
 * Replays a period, a partner at a time: each is a transaction of its own, opened when the reader has taken the line before, so that
 * a slow reader holds no connection and memory holds the facts of one partner. Earlier facts are folded too, since volumes
 * and caps go on over the period's first day. Amounts are before budgets and caps of all partners: their order of draws runs
 * through all partners, which a fold of one partner at a time cannot follow.
 */
@ApplicationScoped
public class ReplayService {

    /** Recorded facts of one partner that a replay takes. */
    static final int MOST_RECORDED = 200_000;

    private final UnitOfWork work;
    private final InputCheck check;
    private final TriedTerms tried;
    private final GroundReader grounds;
    private final ObjectMapper json;
    private final Vertx vertx;

    ReplayService(UnitOfWork work, InputCheck check, TriedTerms tried, GroundReader grounds, ObjectMapper json,
            Vertx vertx) {
        this.work = work;
        this.check = check;
        this.tried = tried;
        this.grounds = grounds;
        this.json = json;
        this.vertx = vertx;
    }

    /** Where a replay stands. */
    private static final class Progress {
        private final Tallies totals = new Tallies();
        private UUID last;
        private long partners;
        private long facts;
        private long skipped;
        private boolean ended;
    }

    private record Period(Instant from, Instant end) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(end);
        }
    }

    /** @return once the versions are found: a line for each partner with facts, then one of totals */
    Uni<Multi<Buffer>> replay(Caller by, ReplayEarnings input) {
        by.must(Operation.REPLAY_EARNINGS);
        check.check(input);
        List<TriedVersion> versions = input.versions() == null ? List.of() : input.versions();
        TriedTerms.check(versions);
        Period period = period(by, input.from(), input.until());
        return work.read(by, unit -> tried.find(unit, versions)).map(terms -> Multi.createBy().repeating()
                .uni(Progress::new, progress -> next(by, input, period, terms, progress)).until(Optional::isEmpty)
                .map(Optional::orElseThrow));
    }

    private static Period period(Caller by, LocalDate from, LocalDate until) {
        if (until.isBefore(from) || from.getYear() < 1970 || until.getYear() > 2199) {
            throw DomainException.invalid("until", "out-of-range",
                    "A period runs from its first day to the same or a later one, between 1970 and 2199.");
        }
        return new Period(from.atStartOfDay(by.vendor().zone()).toInstant(),
                until.plusDays(1).atStartOfDay(by.vendor().zone()).toInstant());
    }

    private Uni<Optional<Buffer>> next(Caller by, ReplayEarnings input, Period period, List<OfferTerms> terms,
            Progress progress) {
        if (progress.ended) {
            return Uni.createFrom().item(Optional.empty());
        }
        return work.read(by, unit -> ReplayTable.next(unit, progress.last, input.partnerIds()))
                .chain(partner -> partner.isEmpty()
                        ? Uni.createFrom().item(totals(progress))
                        : line(by, partner.get(), period, terms, progress))
                .map(line -> Optional.of(written(line)));
    }

    private static ReplayLine totals(Progress progress) {
        progress.ended = true;
        return new ReplayLine(null, progress.partners, progress.facts, progress.skipped, progress.totals.lines());
    }

    private Uni<ReplayLine> line(Caller by, UUID partnerId, Period period, List<OfferTerms> terms, Progress progress) {
        progress.last = partnerId;
        progress.partners++;
        Tallies tallies = new Tallies();
        return work.read(by, unit -> ground(unit, partnerId, period, terms, tallies))
                .chain(ground -> vertx.executeBlocking(() -> fold(ground, period, terms, tallies), false))
                .map(facts -> {
                    progress.facts += facts;
                    progress.totals.addAll(tallies);
                    return new ReplayLine(partnerId, 1, facts, 0, tallies.lines());
                }).onFailure(ReplayService::isTooMuch).recoverWithItem(() -> {
                    progress.skipped++;
                    return new ReplayLine(partnerId, 1, 0, 1, List.of());
                });
    }

    private Uni<Ground> ground(SqlUnit unit, UUID partnerId, Period period, List<OfferTerms> terms, Tallies into) {
        return grounds.read(unit, partnerId, MOST_RECORDED, List.of(), terms).call(
                () -> ReplayTable.addRecorded(unit, partnerId, period.from(), period.end(), into));
    }

    private static boolean isTooMuch(Throwable failure) {
        return failure instanceof DomainException refused && "too-many-facts".equals(refused.code());
    }

    private static long fold(Ground ground, Period period, List<OfferTerms> tried, Tallies into) {
        PartnerFold fold = ground.open(OfferBook.of(TriedTerms.replace(ground.offers(), tried)), Detail.AMOUNTS);
        long facts = 0;
        for (Fact fact : FactHistory.settled(ground.facts())) {
            if (!fact.occurredAt().isBefore(period.end())) {
                break;
            }
            facts += period.holds(fact.occurredAt()) ? 1 : 0;
            for (EarningLine line : fold.accept(fact).lines()) {
                if (period.holds(line.occurredAt())) {
                    into.replayed(line.key().offer(), line.earned().currency().code(), line.earned().minor());
                }
            }
        }
        return facts;
    }

    private Buffer written(ReplayLine line) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(line)).appendByte((byte) '\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of a replay cannot be written as JSON", e);
        }
    }
}
