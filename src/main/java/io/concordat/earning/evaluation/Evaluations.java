package io.concordat.earning.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.earning.booking.Bookkeeping;
import io.concordat.earning.draw.Drawn;
import io.concordat.earning.draw.Draws;
import io.concordat.earning.due.DuePartners;
import io.concordat.earning.ground.GroundReader;
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

    private final GroundReader ground;
    private final Draws draws;
    private final Bookkeeping books;
    private final DuePartners due;
    private final Vertx vertx;
    private final Map<Integer, Book> offers = new ConcurrentHashMap<>();

    Evaluations(GroundReader ground, Draws draws, Bookkeeping books, DuePartners due, Vertx vertx) {
        this.ground = ground;
        this.draws = draws;
        this.books = books;
        this.due = due;
        this.vertx = vertx;
    }

    /** Evaluates the partner when there is a reason to. @return whether there was one */
    Uni<Boolean> evaluateDue(SqlUnit unit, UUID partnerId) {
        return books.hold(unit, partnerId).chain(() -> due.reasons(unit, partnerId))
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
        return books.hold(unit, partnerId).chain(() -> due.reasons(unit, partnerId))
                .chain(reasons -> evaluate(unit, partnerId, reasons, release));
    }

    private Uni<Void> evaluate(SqlUnit unit, UUID partnerId, List<UUID> reasons, Set<UUID> release) {
        return read(unit, partnerId, reasons).chain(sheet -> calculate(unit, sheet, release).chain(fresh -> draws
                .draw(unit, sheet.standing().heads(), fresh.changes(), sheet.ground().calendar())
                .chain(drawn -> write(unit, sheet, fresh, drawn))));
    }

    /** @param reasons the reasons that were read before anything else */
    Uni<Sheet> read(SqlUnit unit, UUID partnerId, List<UUID> reasons) {
        return ground.read(unit, partnerId).chain(known -> books.standing(unit, partnerId)
                .map(standing -> new Sheet(partnerId, reasons, known, standing)));
    }

    private Uni<Fresh> calculate(SqlUnit unit, Sheet sheet, Set<UUID> release) {
        return vertx.executeBlocking(
                () -> Fresh.of(sheet, book(unit.vendorId(), sheet.ground().offers()), release, unit::newId), false);
    }

    private Uni<Void> write(SqlUnit unit, Sheet sheet, Fresh fresh, Drawn drawn) {
        return books.book(unit, sheet.standing(), sheet.ground(), fresh.lines().keySet(), drawn)
                .call(() -> draws.write(unit, drawn)).call(() -> due.done(unit, sheet.partnerId(), sheet.due()))
                .chain(nextOn -> lookAgain(unit, sheet.partnerId(), nextOn));
    }

    private static Uni<Void> lookAgain(SqlUnit unit, UUID partnerId, LocalDate day) {
        return day == null
                ? Uni.createFrom().voidItem()
                : DueWork.schedule(unit, MaturityWork.KIND, partnerId,
                        day.atStartOfDay(unit.by().vendor().zone()).toInstant());
    }

    /** The offers of a vendor are compiled again when something about them changed. */
    private OfferBook book(int vendorId, List<OfferTerms> terms) {
        return offers.compute(vendorId, (vendor, known) -> known != null && known.terms().equals(terms)
                ? known
                : new Book(terms, OfferBook.of(terms))).offers();
    }
}
