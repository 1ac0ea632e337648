package io.concordat.catalog.offer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.Programs;
import io.concordat.catalog.VersionPosition;
import io.concordat.catalog.offer.OfferEvent.OfferVersionChanged;
import io.concordat.catalog.offer.OfferEvent.OfferVersionDrafted;
import io.concordat.catalog.offer.terms.TermsCompiler;
import io.concordat.catalog.offer.terms.TermsReferences;
import io.concordat.catalog.offer.terms.TermsWarnings;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.reference.ReferenceKind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SessionUnit;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of offer versions as texts: drafted, changed while a draft, compared; {@link OfferLifeService} moves them on. */
@ApplicationScoped
public class OfferVersionService {

    private static final String EARNING = "earning";

    private final UnitOfWork work;
    private final InputCheck check;
    private final Programs programs;
    private final TermsCompiler compiler;
    private final TermsWarnings warnings;

    OfferVersionService(UnitOfWork work, InputCheck check, Programs programs, TermsCompiler compiler,
            TermsWarnings warnings) {
        this.work = work;
        this.check = check;
        this.programs = programs;
        this.compiler = compiler;
        this.warnings = warnings;
    }

    /** Begins the next version; {@code draft-exists} while there is one not approved yet, {@code program-closed}. */
    public Uni<Outcome<OfferVersionView>> draft(Caller by, UUID offerId, WriteOfferVersion input, String key) {
        Command<OfferVersionView> command = Command.of(by, Operation.WRITE_OFFERS, "draft-offer-version", offerId,
                input, key, OfferVersionView.class);
        checkContent(input);
        return work.writeEntities(command,
                unit -> offer(unit, offerId, LockModeType.PESSIMISTIC_WRITE)
                        .chain(offer -> programs.requireActive(unit, offer.programId()))
                        .chain(() -> requireCodes(unit, offerId, input))
                        .chain(() -> OfferTable.versionsOf(unit, offerId))
                        .chain(versions -> add(unit, offerId, versions, input)));
    }

    /**
     * Replaces what a draft says; {@code offer-version-fixed}.
     *
     * @param expected the revision that the caller saw
     */
    public Uni<Outcome<OfferVersionView>> change(Caller by, UUID offerId, int version, WriteOfferVersion input,
            Optional<Integer> expected, String key) {
        Command<OfferVersionView> command = Command.of(by, Operation.WRITE_OFFERS, "change-offer-version",
                offerId + "/" + version, input, key, OfferVersionView.class);
        checkContent(input);
        int revision = Revisions.expected(expected.orElse(null));
        return work.writeEntities(command,
                unit -> openDraft(unit, offerId, version, revision).call(() -> requireCodes(unit, offerId, input))
                        .invoke(draft -> {
                            draft.write(input, by.subject());
                            unit.announce(new OfferVersionChanged(offerId, version, input.validFrom(),
                                    input.validTo(), draft.revision() + 1));
                        }).call(unit.session()::flush).map(draft -> Outcome.ok(draft.view(), draft.revision())));
    }

    /** @return a page of the offer's versions, newest first; fails as NOT_FOUND when there is no such offer */
    public Uni<Page<OfferVersionView>> list(Caller by, UUID offerId, PageRequest page) {
        by.must(Operation.READ_OFFERS);
        Integer before = VersionPosition.before(page);
        return work.read(by, unit -> OfferTable.find(unit, offerId)
                .invoke(offer -> offer.orElseThrow(() -> DomainException.notFound("offer")))
                .chain(() -> OfferTable.listVersions(unit, offerId, before, page.fetch())))
                .map(rows -> Page.of(rows, page, version -> Integer.toString(version.version())));
    }

    /** @return the version; fails as NOT_FOUND when there is none */
    public Uni<OfferVersionView> require(Caller by, UUID offerId, int version) {
        by.must(Operation.READ_OFFERS);
        return work.read(by, unit -> existing(unit, offerId, version));
    }

    /**
     * Compares what two versions of an offer say.
     *
     * @param against number of the version to compare with, required
     * @return what {@code version} says otherwise; fails as NOT_FOUND when one of the two does not exist
     */
    public Uni<OfferVersionDiff> diff(Caller by, UUID offerId, int version, Integer against) {
        by.must(Operation.READ_OFFERS);
        if (against == null) {
            throw DomainException.invalid("against", "required", "Say which version to compare with.");
        }
        return work.read(by, unit -> existing(unit, offerId, against).chain(before -> existing(unit, offerId, version)
                .map(after -> new OfferVersionDiff(offerId, version, against, VersionComparison.of(before, after),
                        warnings.of(after.earning(), EARNING)))));
    }

    private static Uni<OfferVersionView> existing(SqlUnit unit, UUID offerId, int version) {
        return OfferTable.findVersion(unit, offerId, version)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("offer version")));
    }

    private void checkContent(WriteOfferVersion input) {
        check.check(input);
        if (input.validTo() != null && input.validTo().isBefore(input.validFrom())) {
            throw DomainException.invalid("validTo", "ends-before-start", "The last day lies before the first.");
        }
        if (input.earning() != null) {
            List<FieldError> faults = compiler.faults(input.completedEarning(), EARNING);
            if (!faults.isEmpty()) {
                throw DomainException.invalid(faults);
            }
        }
    }

    private static Uni<Void> requireCodes(SessionUnit unit, UUID offerId, WriteOfferVersion input) {
        TermsReferences references = new TermsReferences(input.completedEarning(), EARNING);
        KnownCodes codes = new KnownCodes().askAll("segments", ReferenceKind.SEGMENT, input.segments())
                .askAll("productFamilies", ReferenceKind.PRODUCT_FAMILY, input.productFamilies());
        references.askCodes(codes);
        return codes.require(unit).chain(() -> references.require(unit, offerId));
    }

    private static Uni<Offer> offer(SessionUnit unit, UUID id, LockModeType lock) {
        return unit.session().find(Offer.class, new OfferKey(unit.vendorId(), id), lock).onItem().ifNull()
                .failWith(() -> DomainException.notFound("offer"));
    }

    /** That it is fixed is said before that the caller's revision is old: reading again would not help. */
    private static Uni<OfferVersion> openDraft(SessionUnit unit, UUID offerId, int version, int expected) {
        return unit.session()
                .find(OfferVersion.class, new OfferVersionKey(unit.vendorId(), offerId, version),
                        LockModeType.PESSIMISTIC_WRITE)
                .onItem().ifNull().failWith(() -> DomainException.notFound("offer version")).invoke(draft -> {
                    draft.requireDraft();
                    Revisions.match(expected, draft.revision());
                });
    }

    private static Uni<Outcome<OfferVersionView>> add(SessionUnit unit, UUID offerId, OfferTable.Versions versions,
            WriteOfferVersion input) {
        if (versions.draft()) {
            throw draftExists();
        }
        OfferVersion draft = OfferVersion.draft(unit, offerId, versions.newest() + 1, input);
        OfferVersionView view = draft.view();
        unit.announce(new OfferVersionDrafted(offerId, view.version(), view.validFrom(), view.validTo()));
        return unit.session().persist(draft).chain(unit.session()::flush)
                .onFailure(failure -> Failures.isConstraint(failure, "offer_version_one_draft"))
                .transform(failure -> draftExists()).replaceWith(() -> Outcome.created(
                        "/v1/offers/" + offerId + "/versions/" + view.version(), view, view.revision()));
    }

    private static DomainException draftExists() {
        return DomainException.of(Kind.CONFLICT, "draft-exists",
                "The offer has a version already that is a draft or waits for its approval; change that one, or wait for its approval.");
    }
}
