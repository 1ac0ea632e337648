package io.concordat.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of programs and their registration policies. */
@GraphQLApi
public class ProgramGraphql {

    private final ProgramService programs;
    private final RegistrationPolicyService policies;
    private final CurrentCaller caller;

    ProgramGraphql(ProgramService programs, RegistrationPolicyService policies, CurrentCaller caller) {
        this.programs = programs;
        this.policies = policies;
        this.caller = caller;
    }

    @Query
    @Description("A program.")
    public @NonNull Uni<ProgramView> program(@NonNull @Id UUID id) {
        return programs.require(caller.get(), id);
    }

    @Query
    @Description("Programs, newest first; a partner sees those that it is, was or will be enrolled in.")
    public @NonNull Uni<Connection<ProgramView>> programs(ProgramStatus status, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return programs.list(caller.get(), status, request)
                .map(page -> Connections.of(page, request, program -> program.id().toString()));
    }

    @Query
    @Description("The versions of a program's registration policy, newest first; the first one is in force.")
    public @NonNull Uni<Connection<RegistrationPolicyView>> registrationPolicies(@NonNull @Id UUID programId,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return policies.list(caller.get(), programId, request)
                .map(page -> Connections.of(page, request, policy -> Integer.toString(policy.version())));
    }

    @Query
    @Description("One version of a program's registration policy.")
    public @NonNull Uni<RegistrationPolicyView> registrationPolicyVersion(@NonNull @Id UUID programId, int version) {
        return policies.require(caller.get(), programId, version);
    }

    @Description("The registration policy that is in force.")
    public @NonNull Uni<List<RegistrationPolicyView>> registrationPolicy(@Source List<ProgramView> of) {
        return policies.inForce(caller.get(), of.stream().map(ProgramView::id).toList());
    }

    @Mutation
    @Description("Creates a program and version 1 of its registration policy, all defaults.")
    public @NonNull Uni<ProgramView> createProgram(@NonNull CreateProgram input, String idempotencyKey) {
        return programs.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Replaces what a program is, but for its code.")
    public @NonNull Uni<ProgramView> changeProgram(@NonNull @Id UUID id, @NonNull ChangeProgram input,
            Integer expectedRevision, String idempotencyKey) {
        return programs.change(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Ends a program for good.")
    public @NonNull Uni<ProgramView> closeProgram(@NonNull @Id UUID id, Integer expectedRevision,
            String idempotencyKey) {
        return programs.close(caller.get(), id, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Puts the next version of a program's registration policy into force.")
    public @NonNull Uni<RegistrationPolicyView> createRegistrationPolicy(@NonNull @Id UUID programId,
            @NonNull CreateRegistrationPolicy input, String idempotencyKey) {
        return policies.create(caller.get(), programId, input, idempotencyKey).map(Outcome::view);
    }
}
