package io.concordat.catalog;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.ProgramEvent.ProgramChanged;
import io.concordat.catalog.ProgramEvent.ProgramClosed;
import io.concordat.catalog.ProgramEvent.ProgramCreated;
import io.concordat.catalog.ProgramEvent.RegistrationPolicyCreated;
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
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SessionUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of programs. */
@ApplicationScoped
public class ProgramService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Programs programs;

    ProgramService(UnitOfWork work, InputCheck check, Programs programs) {
        this.work = work;
        this.check = check;
        this.programs = programs;
    }

    /** Creates a program and the first version of its registration policy; {@code program-code-taken}. */
    public Uni<Outcome<ProgramView>> create(Caller by, CreateProgram input, String key) {
        Command<ProgramView> command = Command.of(by, Operation.WRITE_PROGRAMS, "create-program", null, input, key,
                ProgramView.class);
        check.check(input);
        return work.writeEntities(command, unit -> {
            Program program = Program.create(unit, input);
            RegistrationPolicyView policy = CreateRegistrationPolicy.DEFAULTS.policy(unit, program.id(), 1);
            ProgramView view = program.view();
            unit.announce(new ProgramCreated(view.id(), view.code(), view.startsOn(), view.endsOn()));
            unit.announce(RegistrationPolicyCreated.of(policy));
            return unit.session().persist(program).chain(unit.session()::flush)
                    .onFailure(failure -> Failures.isConstraint(failure, "program_code_unique"))
                    .transform(failure -> codeTaken())
                    .chain(() -> RegistrationPolicyTable.insert(unit, policy))
                    .replaceWith(() -> Outcome.created(path(view.id()), program.view(), program.revision()));
        });
    }

    /**
     * Replaces what a program is, but for its code; {@code program-closed}.
     *
     * @param expected the revision that the caller saw
     */
    public Uni<Outcome<ProgramView>> change(Caller by, UUID id, ChangeProgram input, Optional<Integer> expected,
            String key) {
        Command<ProgramView> command = Command.of(by, Operation.WRITE_PROGRAMS, "change-program", id, input, key,
                ProgramView.class);
        check.check(input);
        return changed(command, id, expected, (unit, program) -> {
            program.change(input);
            ProgramView view = program.view();
            unit.announce(new ProgramChanged(id, view.startsOn(), view.endsOn(), view.revision() + 1));
        });
    }

    /**
     * Ends a program for good; {@code program-closed} when it is.
     *
     * @param expected the revision that the caller saw
     */
    public Uni<Outcome<ProgramView>> close(Caller by, UUID id, Optional<Integer> expected, String key) {
        Command<ProgramView> command = Command.of(by, Operation.WRITE_PROGRAMS, "close-program", id, null, key,
                ProgramView.class);
        return changed(command, id, expected, (unit, program) -> {
            program.close(unit.now());
            unit.announce(new ProgramClosed(id));
        });
    }

    /**
     * @param status only programs of this status; all when {@code null}
     * @return a page, newest first; a partner sees the programs of its enrollments
     */
    public Uni<Page<ProgramView>> list(Caller by, ProgramStatus status, PageRequest page) {
        by.must(Operation.READ_PROGRAMS);
        UUID after = page.afterId();
        return work.read(by, unit -> ProgramTable.list(unit, status, after, page.fetch()))
                .map(rows -> Page.of(rows, page, program -> program.id().toString()));
    }

    /** @return the program; fails as NOT_FOUND when there is none, or none that a partner is enrolled in */
    public Uni<ProgramView> require(Caller by, UUID id) {
        by.must(Operation.READ_PROGRAMS);
        return work.read(by, unit -> programs.requireVisible(unit, id));
    }

    private Uni<Outcome<ProgramView>> changed(Command<ProgramView> command, UUID id, Optional<Integer> expected,
            BiConsumer<SessionUnit, Program> change) {
        int revision = Revisions.expected(expected.orElse(null));
        return work.writeEntities(command, unit -> locked(unit, id).invoke(program -> {
            Revisions.match(revision, program.revision());
            change.accept(unit, program);
        }).call(unit.session()::flush).map(program -> Outcome.ok(program.view(), program.revision())));
    }

    private static Uni<Program> locked(SessionUnit unit, UUID id) {
        return unit.session()
                .find(Program.class, new ProgramKey(unit.vendorId(), id), LockModeType.PESSIMISTIC_WRITE)
                .onItem().ifNull().failWith(() -> DomainException.notFound("program"));
    }

    private static DomainException codeTaken() {
        return DomainException.of(Kind.CONFLICT, "program-code-taken", "Another program has this code.");
    }

    private static String path(UUID id) {
        return "/v1/programs/" + id;
    }
}
