package io.concordat.partner.user;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of partners' users and of the erasure of people. */
@GraphQLApi
public class PartnerUserGraphql {

    private final PartnerUserService service;
    private final CurrentCaller caller;

    PartnerUserGraphql(PartnerUserService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("One user of a partner.")
    public Uni<PartnerUserView> partnerUser(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("The users of a partner, newest first.")
    public @NonNull Uni<Connection<PartnerUserView>> partnerUsers(@NonNull @Id UUID partnerId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), partnerId, request)
                .map(page -> Connections.of(page, request, user -> user.id().toString()));
    }

    @Mutation
    @Description("Creates a user of a partner.")
    public @NonNull Uni<PartnerUserView> createPartnerUser(@NonNull @Id UUID partnerId,
            @NonNull WritePartnerUser input, String idempotencyKey) {
        return service.create(caller.get(), partnerId, input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Replaces a user of a partner as a whole.")
    public @NonNull Uni<PartnerUserView> replacePartnerUser(@NonNull @Id UUID id, @NonNull WritePartnerUser input,
            Integer expectedRevision, String idempotencyKey) {
        return service.replace(caller.get(), id, input, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Blanks all that is known of a person, for good, and disables the user that it was.")
    public @NonNull Uni<ErasedPerson> erasePerson(@NonNull @Id UUID id, String idempotencyKey) {
        return service.erase(caller.get(), id, idempotencyKey).map(Outcome::view);
    }
}
