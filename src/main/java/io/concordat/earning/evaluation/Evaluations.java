package io.concordat.earning.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.earning.due.DuePartners;
import io.concordat.earning.evaluation.EarningEvent.EarningEntered;
import io.concordat.earning.evaluation.EarningEvent.EarningPayable;
import io.concordat.ledger.Ledger;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.SqlUnit;

/**
 * Evaluates one partner within a unit of work: one evaluation of a partner at a time, all of it or nothing. What the engine says
 * of all facts is compared with what was recorded, and the difference is recorded.
 */
@ApplicationScoped
public class Evaluations {

    private record Book(List<OfferTerms> terms, OfferBook offers) {
    }

    private final SheetReader reader;
    private final Draws draws;
    private final Ledger ledger;
    private final DuePartners due;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final Map<Integer, Book> books = new ConcurrentHashMap<>();

    Evaluations(SheetReader reader, Draws draws, Ledger ledger, DuePartners due, Vertx vertx, ObjectMapper json) {
        this.reader = reader;
        this.draws = draws;
        this.ledger = ledger;
        this.due = due;
        this.vertx = vertx;
        this.json = json;
    }

    /** Evaluates the partner when there is a reason to. @return whether there was one */
    Uni<Boolean> evaluateDue(SqlUnit unit, UUID partnerId) {
        return EarningTable.hold(unit, partnerId).chain(() -> due.reasons(unit, partnerId))
                .chain(reasons -> reasons.isEmpty()
                        ? Uni.createFrom().item(false)
                        : evaluate(unit, partnerId, reasons, Set.of()).replaceWith(true));
    }

    /**
     * Evaluates the partner, and asks budgets again for what they had refused of some earnings.
     *
     * @param release ids of these earnings
     */
    public Uni<Void> evaluate(SqlUnit unit, UUID partnerId, Set<UUID> release) {
        return EarningTable.hold(unit, partnerId).chain(() -> due.reasons(unit, partnerId))
                .chain(reasons -> evaluate(unit, partnerId, reasons, release));
    }

    private Uni<Void> evaluate(SqlUnit unit, UUID partnerId, List<UUID> reasons, Set<UUID> release) {
        return reader.read(unit, partnerId, reasons).chain(sheet -> calculate(unit, sheet, release)
                .chain(fresh -> draws.draw(unit, sheet, fresh).chain(drawn -> write(unit, sheet, fresh, drawn))));
    }

    private Uni<Fresh> calculate(SqlUnit unit, Sheet sheet, Set<UUID> release) {
        return vertx.executeBlocking(
                () -> Fresh.of(sheet, book(unit.vendorId(), sheet.offers()), Fresh.calendar(unit.by().vendor()),
                        release, unit::newId),
                false);
    }

    private Uni<Void> write(SqlUnit unit, Sheet sheet, Fresh fresh, Drawn drawn) {
        UUID evaluation = unit.newId();
        return vertx.executeBlocking(() -> {
            Booked booked = new Books(sheet, fresh, drawn, unit.now(), unit.today()).write(evaluation);
            return Map.entry(booked, booked.entries().stream().map(this::trace).toList());
        }, false).chain(made -> {
            Booked booked = made.getKey();
            return EarningTable.write(unit, sheet.partnerId(), booked.heads())
                    .chain(() -> EarningTable.enter(unit, evaluation, booked.entries(), made.getValue()))
                    .chain(() -> PoolTable.update(unit, drawn.pools()))
                    .chain(() -> PoolTable.insert(unit, drawn.draws()))
                    .chain(() -> PositionTable.write(unit, sheet.partnerId(), booked.positions()))
                    .chain(() -> ledger.post(unit, booked.postings()))
                    .chain(() -> due.done(unit, sheet.partnerId(), sheet.due()))
                    .chain(() -> lookAgain(unit, sheet.partnerId(), booked.nextOn()))
                    .invoke(() -> announce(unit, sheet, booked));
        });
    }

    private static Uni<Void> lookAgain(SqlUnit unit, UUID partnerId, LocalDate day) {
        return day == null
                ? Uni.createFrom().voidItem()
                : DueWork.schedule(unit, MaturityWork.KIND, partnerId,
                        day.atStartOfDay(unit.by().vendor().zone()).toInstant());
    }

    private static void announce(SqlUnit unit, Sheet sheet, Booked booked) {
        Map<UUID, Head> heads = new HashMap<>();
        booked.heads().forEach(head -> heads.put(head.id(), head));
        for (Entry entry : booked.entries()) {
            Head head = heads.get(entry.earningId());
            unit.announce(new EarningEntered(head.id(), sheet.partnerId(), head.key().offer(), head.key().version(),
                    head.key().fact(), entry.id(), entry.number(), entry.kind(), head.status(),
                    head.currency().code(), entry.change().granted(), entry.change().noBudget()));
        }
        booked.payable().forEach(head -> unit.announce(new EarningPayable(head.id(), sheet.partnerId(),
                head.key().offer(), head.currency().code(), head.dueMinor())));
    }

    /** The offers of a vendor are compiled again when something about them changed. */
    private OfferBook book(int vendorId, List<OfferTerms> terms) {
        return books.compute(vendorId, (vendor, known) -> known != null && known.terms().equals(terms)
                ? known
                : new Book(terms, OfferBook.of(terms))).offers();
    }

    private String trace(Entry entry) {
        try {
            return json.writeValueAsString(entry.trace().stream().map(TraceStep::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trace cannot be written", e);
        }
    }
}
