package io.concordat.earning.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.earning.evaluation.FigureKey;
import io.concordat.earning.due.DuePartners;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of figures, and their look-up for the evaluation. */
@ApplicationScoped
public class Figures {

    private final UnitOfWork work;
    private final InputCheck check;
    private final PartnerDirectory partners;
    private final DuePartners due;

    Figures(UnitOfWork work, InputCheck check, PartnerDirectory partners, DuePartners due) {
        this.work = work;
        this.check = check;
        this.partners = partners;
        this.due = due;
    }

    /** @return the numbers about the partner by what they are about; one statement */
    public Uni<Map<FigureKey, BigDecimal>> of(SqlUnit unit, UUID partnerId) {
        return FigureTable.of(unit, partnerId).map(found -> {
            Map<FigureKey, BigDecimal> figures = new HashMap<>();
            found.forEach(figure -> figures.put(new FigureKey(figure.figure(), figure.offer(), figure.period()),
                    new BigDecimal(figure.value())));
            return figures;
        });
    }

    /** States a number in the place of an earlier one; the partner is evaluated again. NOT_FOUND for an absent partner. */
    Uni<Outcome<PartnerFigureView>> write(Caller by, WritePartnerFigure input, String key) {
        Command<PartnerFigureView> command = Command.of(by, Operation.WRITE_FIGURES, "write-partner-figure", null,
                input, key, PartnerFigureView.class);
        check.check(input);
        return work.write(command, unit -> partners.known(unit, List.of(input.partnerId())).invoke(known -> {
            if (known.isEmpty()) {
                throw DomainException.notFound("partner");
            }
        }).chain(() -> FigureTable.write(unit, input))
                .invoke(view -> unit.announce(new PartnerFigureWritten(view.id(), view.partnerId(), view.offer(),
                        view.figure(), view.period(), view.value(), view.revision())))
                .call(() -> due.note(unit, List.of(input.partnerId()), "figure"))
                .map(view -> Outcome.ok(view, view.revision())));
    }

    /** @return a page of figures, the last first stated on top */
    Uni<Page<PartnerFigureView>> list(Caller by, UUID partnerId, String offer, PageRequest page) {
        by.must(Operation.READ_FIGURES);
        UUID after = page.afterId();
        return work.read(by, unit -> FigureTable.list(unit, partnerId, offer, after, page.fetch()))
                .map(rows -> Page.of(rows, page, figure -> figure.id().toString()));
    }
}
