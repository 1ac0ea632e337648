package io.concordat.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.ProgramEvent.RegistrationPolicyCreated;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.schema.JsonSchemas;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of registration policies. */
@ApplicationScoped
public class RegistrationPolicyService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final JsonSchemas schemas;
    private final Programs programs;

    RegistrationPolicyService(UnitOfWork work, InputCheck check, JsonSchemas schemas, Programs programs) {
        this.work = work;
        this.check = check;
        this.schemas = schemas;
        this.programs = programs;
    }

    /** Creates the next version, in force at once; {@code unknown-field-path}, {@code program-closed}. */
    public Uni<Outcome<RegistrationPolicyView>> create(Caller by, UUID programId, CreateRegistrationPolicy input,
            String key) {
        Command<RegistrationPolicyView> command = Command.of(by, Operation.WRITE_PROGRAMS,
                "create-registration-policy", programId, input, key, RegistrationPolicyView.class);
        check.check(input);
        List<FieldError> faults = input.unknownFields();
        faults.addAll(RulesFaults.of(input.rules()));
        if (input.rules() != null && input.rules().form() != null && input.rules().form().extraFields() != null) {
            faults.addAll(schemas.faultsOf("rules.form.extraFields", input.rules().form().extraFields().tree()));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return work.write(command, unit -> ProgramTable.lock(unit, programId).invoke(Programs::refuseClosed)
                .chain(() -> RegistrationPolicyTable.newestVersion(unit, programId))
                .chain(newest -> add(unit, input.policy(unit, programId, newest + 1))));
    }

    /** @return a page of the program's policies, newest first */
    public Uni<Page<RegistrationPolicyView>> list(Caller by, UUID programId, PageRequest page) {
        by.must(Operation.READ_PROGRAMS);
        Integer before = VersionPosition.before(page);
        return work.read(by, unit -> programs.requireVisible(unit, programId)
                .chain(() -> RegistrationPolicyTable.list(unit, programId, before, page.fetch())))
                .map(rows -> Page.of(rows, page, policy -> Integer.toString(policy.version())));
    }

    /** @return that version; fails as NOT_FOUND when there is no such program or version */
    public Uni<RegistrationPolicyView> require(Caller by, UUID programId, int version) {
        by.must(Operation.READ_PROGRAMS);
        return work.read(by, unit -> programs.requireVisible(unit, programId)
                .chain(() -> RegistrationPolicyTable.find(unit, programId, version)))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("registration policy")));
    }

    /**
     * For a batched loader: the programs were shown to the caller already.
     *
     * @return the policy in force of each program, in the order of the programs
     */
    Uni<List<RegistrationPolicyView>> inForce(Caller by, List<UUID> programIds) {
        return work.read(by, unit -> RegistrationPolicyTable.inForce(unit, programIds)).map(policies -> {
            List<RegistrationPolicyView> inOrder = new ArrayList<>(programIds.size());
            for (UUID id : programIds) {
                inOrder.add(policies.stream().filter(policy -> policy.programId().equals(id)).findFirst()
                        .orElseThrow(() -> new IllegalStateException("A program without a policy: " + id)));
            }
            return inOrder;
        });
    }

    private static Uni<Outcome<RegistrationPolicyView>> add(SqlUnit unit, RegistrationPolicyView policy) {
        unit.announce(RegistrationPolicyCreated.of(policy));
        return RegistrationPolicyTable.insert(unit, policy).replaceWith(
                Outcome.created("/v1/programs/" + policy.programId() + "/registration-policies/" + policy.version(),
                        policy, policy.version()));
    }
}
