package io.concordat.catalog.enrollment;

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

import io.concordat.catalog.ProgramView;
import io.concordat.partner.PartnerView;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of enrollments. */
@GraphQLApi
public class EnrollmentGraphql {

    private final EnrollmentService service;
    private final CurrentCaller caller;

    EnrollmentGraphql(EnrollmentService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("An enrollment.")
    public @NonNull Uni<EnrollmentView> enrollment(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("Enrollments, newest first; a partner sees its own.")
    public @NonNull Uni<Connection<EnrollmentView>> enrollments(@Id UUID programId, @Id UUID partnerId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), programId, partnerId, request)
                .map(page -> Connections.of(page, request, enrollment -> enrollment.id().toString()));
    }

    @Description("The program.")
    public @NonNull Uni<List<ProgramView>> program(@Source List<EnrollmentView> of) {
        return service.programsOf(caller.get(), of);
    }

    @Description("The partner.")
    public @NonNull Uni<List<PartnerView>> partner(@Source List<EnrollmentView> of) {
        return service.partnersOf(caller.get(), of);
    }

    @Mutation
    @Description("Enrolls a partner in a program; on any day it is in there once.")
    public @NonNull Uni<EnrollmentView> enrollPartner(@NonNull @Id UUID programId, @NonNull EnrollPartner input,
            String idempotencyKey) {
        return service.enroll(caller.get(), programId, input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Gives an enrollment an earlier last day.")
    public @NonNull Uni<EnrollmentView> endEnrollment(@NonNull @Id UUID id, @NonNull EndEnrollment input,
            Integer expectedRevision, String idempotencyKey) {
        return service.end(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}
