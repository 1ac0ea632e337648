package io.concordat.catalog.offer;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.ProgramView;
import io.concordat.catalog.Programs;
import io.concordat.catalog.offer.OfferEvent.OfferCreated;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SessionUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of offers. */
@ApplicationScoped
public class OfferService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Programs programs;

    OfferService(UnitOfWork work, InputCheck check, Programs programs) {
        this.work = work;
        this.check = check;
        this.programs = programs;
    }

    /** Creates an offer without a version; {@code offer-code-taken}, {@code program-closed}. */
    public Uni<Outcome<OfferView>> create(Caller by, CreateOffer input, String key) {
        Command<OfferView> command = Command.of(by, Operation.WRITE_OFFERS, "create-offer", null, input, key,
                OfferView.class);
        check.check(input);
        return work.writeEntities(command, unit -> programs.requireActive(unit, input.programId())
                .chain(() -> add(unit, Offer.create(unit, input))));
    }

    /**
     * @param programId only offers of this program; of all when {@code null}
     * @return a page, newest first
     */
    public Uni<Page<OfferView>> list(Caller by, UUID programId, PageRequest page) {
        by.must(Operation.READ_OFFERS);
        UUID after = page.afterId();
        return work.read(by, unit -> OfferTable.list(unit, programId, after, page.fetch()))
                .map(rows -> Page.of(rows, page, offer -> offer.id().toString()));
    }

    /** @return the offer; fails as NOT_FOUND when there is none */
    public Uni<OfferView> require(Caller by, UUID id) {
        by.must(Operation.READ_OFFERS);
        return work.read(by, unit -> OfferTable.find(unit, id))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("offer")));
    }

    /**
     * For a batched loader.
     *
     * @return the program of each offer, in their order
     */
    Uni<List<ProgramView>> programsOf(Caller by, List<OfferView> offers) {
        return work.read(by, unit -> programs.views(unit, offers.stream().map(OfferView::programId).toList()));
    }

    private static Uni<Outcome<OfferView>> add(SessionUnit unit, Offer offer) {
        OfferView view = offer.view();
        unit.announce(new OfferCreated(view.id(), view.programId(), view.code()));
        return unit.session().persist(offer).chain(unit.session()::flush)
                .onFailure(failure -> Failures.isConstraint(failure, "offer_code_unique"))
                .transform(failure -> DomainException.of(Kind.CONFLICT, "offer-code-taken",
                        "Another offer has this code."))
                .replaceWith(() -> Outcome.created("/v1/offers/" + view.id(), view, view.revision()));
    }
}
