package io.concordat.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SessionUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of partners. */
@ApplicationScoped
public class PartnerService {

    /** The due work that a termination asks for, with the partner as its subject. */
    public static final String TERMINATED_WORK = "partner-terminated";

    private final UnitOfWork work;
    private final InputCheck check;

    PartnerService(UnitOfWork work, InputCheck check) {
        this.work = work;
        this.check = check;
    }

    /** Creates an active partner and opens the first period of its dated attributes. */
    public Uni<Outcome<PartnerView>> create(Caller by, WritePartner input, String key) {
        Command<PartnerView> command = Command.of(by, Operation.WRITE_PARTNERS, "create-partner", null, input, key,
                PartnerView.class);
        check.check(input);
        return work.writeEntities(command, unit -> {
            UUID id = unit.newId();
            LocalDate from = validFrom(unit, input);
            Partner partner = new Partner(unit.vendorId(), id, unit.now(), input);
            return PartnerReferences.require(unit, id, null, input)
                    .chain(() -> stored(unit.session().persist(partner).chain(unit.session()::flush)))
                    .chain(() -> AttributePeriodTable.open(unit, id, partner.attributes(), from))
                    .map(done -> announceCreation(unit, partner.view(), from))
                    .map(view -> Outcome.created("/v1/partners/" + id, view, view.revision()));
        });
    }

    /**
     * Replaces a partner as a whole. A change of type, tier, region or segments closes the current period of these
     * attributes and opens the next.
     *
     * @param expected the revision that the caller saw; asked for once the caller is permitted
     */
    public Uni<Outcome<PartnerView>> replace(Caller by, UUID id, WritePartner input, IntSupplier expected, String key) {
        Command<PartnerView> command = Command.of(by, Operation.WRITE_PARTNERS, "replace-partner", id, input, key,
                PartnerView.class);
        check.check(input);
        int seen = expected.getAsInt();
        return work.writeEntities(command, unit -> locked(unit, id, seen).chain(partner -> {
            PartnerView old = partner.view();
            return PartnerReferences.require(unit, id, old, input)
                    .chain(() -> redate(unit, id, partner.attributes(), input)).chain(from -> {
                        partner.replace(input);
                        return stored(unit.session().flush())
                                .map(done -> announceChange(unit, old, partner.view(), from));
                    });
        }).map(view -> Outcome.ok(view, view.revision())));
    }

    /** Suspends, reactivates or terminates a partner; fails as CONFLICT {@code partner-state} when its status forbids. */
    Uni<Outcome<PartnerView>> move(Caller by, UUID id, PartnerMove move, ChangeReason input, IntSupplier expected,
            String key) {
        Command<PartnerView> command = Command.of(by, Operation.DECIDE_PARTNER_STATUS, move.action(), id, input, key,
                PartnerView.class);
        check.check(input);
        int seen = expected.getAsInt();
        return work.writeEntities(command, unit -> locked(unit, id, seen).chain(partner -> {
            partner.move(move, input.reason());
            unit.announce(move.event(id));
            return unit.session().flush().chain(() -> move == PartnerMove.TERMINATE
                    ? DueWork.schedule(unit, TERMINATED_WORK, id, unit.now())
                    : Uni.createFrom().voidItem()).map(done -> partner.view());
        }).map(view -> Outcome.ok(view, view.revision())));
    }

    /** @return the partner; fails as NOT_FOUND when there is none that the caller may see */
    public Uni<PartnerView> require(Caller by, UUID id) {
        by.must(Operation.READ_PARTNERS);
        return work.read(by, unit -> PartnerTable.find(unit, id))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("partner")));
    }

    /** @return a page of the partners that the caller may see, newest first */
    public Uni<Page<PartnerView>> list(Caller by, PartnerFilter filter, PageRequest page) {
        by.must(Operation.READ_PARTNERS);
        return work.read(by, unit -> PartnerTable.list(unit, filter, page))
                .map(rows -> Page.of(rows, page, view -> view.id().toString()));
    }

    /** @return a page of the partner's dated attributes, newest first; fails as NOT_FOUND like {@link #require} */
    public Uni<Page<AttributePeriod>> periods(Caller by, UUID id, PageRequest page) {
        by.must(Operation.READ_PARTNERS);
        LocalDate before = page.after() == null ? null : PartnerQuery.cursorDay(page.after());
        return work.read(by, unit -> PartnerTable.find(unit, id)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("partner")))
                .chain(() -> AttributePeriodTable.list(unit, id, before, page)))
                .map(rows -> Page.of(rows, page, period -> period.validFrom().toString()));
    }

    /** @return the dated attributes of each of the partners, which the caller was shown already; in one statement */
    Uni<Map<UUID, List<AttributePeriod>>> periodsOf(Caller by, List<UUID> ids) {
        by.must(Operation.READ_PARTNERS);
        return work.read(by, unit -> AttributePeriodTable.of(unit, ids.stream().filter(by::sees).toList()));
    }

    private static Uni<Partner> locked(SessionUnit unit, UUID id, int expected) {
        return unit.session()
                .find(Partner.class, new PartnerKey(unit.vendorId(), id), LockModeType.PESSIMISTIC_WRITE)
                .onItem().ifNull().failWith(() -> DomainException.notFound("partner"))
                .invoke(partner -> Revisions.match(expected, partner.revision()));
    }

    /** @return since when the new attributes hold, or {@code null} when they are the old ones */
    private static Uni<LocalDate> redate(SessionUnit unit, UUID id, Attributes old, WritePartner input) {
        if (old.equals(input.attributes())) {
            return Uni.createFrom().nullItem();
        }
        LocalDate from = validFrom(unit, input);
        return AttributePeriodTable.change(unit, id, input.attributes(), from).replaceWith(from);
    }

    private static LocalDate validFrom(SessionUnit unit, WritePartner input) {
        return input.attributesValidFrom() == null ? unit.today() : input.attributesValidFrom();
    }

    private static PartnerView announceCreation(SessionUnit unit, PartnerView view, LocalDate from) {
        unit.announce(new PartnerEvents.PartnerCreated(view.id(), view.type(), view.tier(), view.region(),
                view.segments(), from, view.country(), view.parentPartnerId(), view.revision()));
        return view;
    }

    /** A replacement by the same is no change, and nobody is told. */
    private static PartnerView announceChange(SessionUnit unit, PartnerView old, PartnerView view, LocalDate from) {
        if (old.revision() != view.revision()) {
            unit.announce(new PartnerEvents.PartnerChanged(view.id(), view.type(), view.tier(), view.region(),
                    view.segments(), from, view.country(), view.parentPartnerId(), view.revision()));
        }
        return view;
    }

    private static <T> Uni<T> stored(Uni<T> write) {
        Function<Throwable, Throwable> taken = failure -> DomainException.of(Kind.CONFLICT,
                "external-reference-taken", "Another partner has this external reference.");
        return write.onFailure(failure -> Failures.isConstraint(failure, "partner_external_reference_unique"))
                .transform(taken);
    }
}
