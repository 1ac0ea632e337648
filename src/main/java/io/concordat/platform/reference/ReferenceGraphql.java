package io.concordat.platform.reference;

import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of reference data. */
@GraphQLApi
public class ReferenceGraphql {

    private final ReferenceService service;
    private final CurrentCaller caller;

    ReferenceGraphql(ReferenceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("The codes of a list, in their order.")
    public @NonNull Uni<Connection<ReferenceCode>> referenceCodes(@NonNull ReferenceKind kind, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), kind, request)
                .map(page -> Connections.of(page, request, ReferenceCode::code));
    }

    @Mutation
    @Description("Creates a code, or replaces it as a whole; replacing needs expectedRevision.")
    public @NonNull Uni<ReferenceCode> writeReferenceCode(@NonNull ReferenceKind kind, @NonNull String code,
            @NonNull WriteReferenceCode input, Integer expectedRevision, String idempotencyKey) {
        return service.write(caller.get(), kind, code, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}
