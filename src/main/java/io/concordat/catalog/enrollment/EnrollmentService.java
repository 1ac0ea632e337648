package io.concordat.catalog.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.ProgramView;
import io.concordat.catalog.Programs;
import io.concordat.catalog.enrollment.EnrollmentEvent.EnrollmentEnded;
import io.concordat.catalog.enrollment.EnrollmentEvent.PartnerEnrolled;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStanding;
import io.concordat.partner.PartnerStatus;
import io.concordat.partner.PartnerView;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of enrollments. */
@ApplicationScoped
public class EnrollmentService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Programs programs;
    private final PartnerDirectory partners;

    EnrollmentService(UnitOfWork work, InputCheck check, Programs programs, PartnerDirectory partners) {
        this.work = work;
        this.check = check;
        this.programs = programs;
        this.partners = partners;
    }

    /** Gives a partner a place; {@code already-enrolled}, {@code program-closed}, {@code partner-terminated}. */
    public Uni<Outcome<EnrollmentView>> enroll(Caller by, UUID programId, EnrollPartner input, String key) {
        Command<EnrollmentView> command = Command.of(by, Operation.WRITE_ENROLLMENTS, "enroll-partner", programId,
                input, key, EnrollmentView.class);
        check.check(input);
        return work.write(command, unit -> {
            LocalDate startsOn = input.startsOn() == null ? unit.today() : input.startsOn();
            refuseEndBeforeStart(startsOn, input.endsOn());
            return programs.requireActive(unit, programId).chain(() -> partners.find(unit, input.partnerId()))
                    .invoke(EnrollmentService::requireNotTerminated)
                    .chain(() -> add(unit, new EnrollmentView(unit.newId(), programId, input.partnerId(), startsOn,
                            input.endsOn(), null, unit.now(), 1)));
        });
    }

    /**
     * Gives an enrollment an earlier last day; {@code enrollment-ended} when it ends by then anyway.
     *
     * @param expected the revision that the caller saw
     */
    public Uni<Outcome<EnrollmentView>> end(Caller by, UUID id, EndEnrollment input, Optional<Integer> expected,
            String key) {
        Command<EnrollmentView> command = Command.of(by, Operation.WRITE_ENROLLMENTS, "end-enrollment", id, input,
                key, EnrollmentView.class);
        check.check(input);
        int revision = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> EnrollmentTable.findLocked(unit, id).map(EnrollmentService::found)
                .invoke(enrollment -> Revisions.match(revision, enrollment.revision()))
                .chain(enrollment -> end(unit, enrollment, input)));
    }

    /**
     * @param programId only enrollments in this program; of all when {@code null}
     * @param partnerId only enrollments of this partner; of all that the caller may see when {@code null}
     * @return a page, newest first; fails as NOT_FOUND for a program or partner that a partner may not see
     */
    public Uni<Page<EnrollmentView>> list(Caller by, UUID programId, UUID partnerId, PageRequest page) {
        by.must(Operation.READ_PROGRAMS);
        if (partnerId != null && !by.sees(partnerId)) {
            throw DomainException.notFound("partner");
        }
        UUID after = page.afterId();
        return work.read(by, unit -> visible(unit, programId)
                .chain(() -> EnrollmentTable.list(unit, programId, partnerId, after, page.fetch())))
                .map(rows -> Page.of(rows, page, enrollment -> enrollment.id().toString()));
    }

    /** @return the enrollment; fails as NOT_FOUND when there is none, or it is another partner's */
    public Uni<EnrollmentView> require(Caller by, UUID id) {
        by.must(Operation.READ_PROGRAMS);
        return work.read(by, unit -> EnrollmentTable.find(unit, id)).map(EnrollmentService::found);
    }

    /**
     * For a batched loader.
     *
     * @return the program of each enrollment, in their order
     */
    Uni<List<ProgramView>> programsOf(Caller by, List<EnrollmentView> enrollments) {
        List<UUID> ids = enrollments.stream().map(EnrollmentView::programId).toList();
        return work.read(by, unit -> programs.views(unit, ids));
    }

    /**
     * For a batched loader.
     *
     * @return the partner of each enrollment, in their order
     */
    Uni<List<PartnerView>> partnersOf(Caller by, List<EnrollmentView> enrollments) {
        List<UUID> ids = enrollments.stream().map(EnrollmentView::partnerId).toList();
        return work.read(by, unit -> partners.views(unit, ids.stream().distinct().toList())).map(found -> {
            Map<UUID, PartnerView> byId = found.stream()
                    .collect(Collectors.toMap(PartnerView::id, Function.identity()));
            return ids.stream().map(byId::get).toList();
        });
    }

    private Uni<?> visible(SqlUnit unit, UUID programId) {
        return programId == null ? Uni.createFrom().voidItem() : programs.requireVisible(unit, programId);
    }

    private static Uni<Outcome<EnrollmentView>> add(SqlUnit unit, EnrollmentView enrollment) {
        unit.announce(new PartnerEnrolled(enrollment.id(), enrollment.programId(), enrollment.partnerId(),
                enrollment.startsOn(), enrollment.endsOn()));
        return EnrollmentTable.insert(unit, enrollment).replaceWith(
                Outcome.created("/v1/enrollments/" + enrollment.id(), enrollment, enrollment.revision()));
    }

    private static Uni<Outcome<EnrollmentView>> end(SqlUnit unit, EnrollmentView old, EndEnrollment input) {
        refuseEndBeforeStart(old.startsOn(), input.endsOn());
        if (old.endsOn() != null && !input.endsOn().isBefore(old.endsOn())) {
            throw DomainException.of(Kind.CONFLICT, "enrollment-ended",
                    "The enrollment ends on " + old.endsOn() + " already; a later time needs a new enrollment.");
        }
        EnrollmentView ended = new EnrollmentView(old.id(), old.programId(), old.partnerId(), old.startsOn(),
                input.endsOn(), input.reason(), old.recordedAt(), old.revision() + 1);
        unit.announce(new EnrollmentEnded(ended.id(), ended.programId(), ended.partnerId(), ended.endsOn()));
        return EnrollmentTable.end(unit, ended.id(), ended.endsOn(), ended.endReason(), ended.revision())
                .replaceWith(Outcome.ok(ended, ended.revision()));
    }

    private static void refuseEndBeforeStart(LocalDate startsOn, LocalDate endsOn) {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw DomainException.invalid("endsOn", "ends-before-start", "The last day lies before the first.");
        }
    }

    private static void requireNotTerminated(Optional<PartnerStanding> partner) {
        if (partner.orElseThrow(() -> DomainException.notFound("partner")).status() == PartnerStatus.TERMINATED) {
            throw DomainException.of(Kind.CONFLICT, "partner-terminated",
                    "The partner is terminated; it cannot be enrolled.");
        }
    }

    private static EnrollmentView found(Optional<EnrollmentView> enrollment) {
        return enrollment.orElseThrow(() -> DomainException.notFound("enrollment"));
    }
}
