package io.concordat.integration;

import java.util.Optional;
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
import io.concordat.platform.work.Outcome;

/** The GraphQL door of API clients. */
@GraphQLApi
public class ApiClientGraphql {

    private final ApiClientService service;
    private final CurrentCaller caller;

    ApiClientGraphql(ApiClientService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("The vendor's API clients, newest first.")
    public @NonNull Uni<Connection<ApiClientView>> apiClients(
            @Description("Rows on the page, 1 to 200; 50 when not given.") Integer first,
            @Description("The cursor behind which the page starts.") String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), request)
                .map(page -> Connections.of(page, request, client -> client.id().toString()));
    }

    @Query
    @Description("An API client; null when there is no such.")
    public Uni<ApiClientView> apiClient(@NonNull @Id @Description("Its public id.") UUID id) {
        return service.find(caller.get(), id).map(found -> found.orElse(null));
    }

    @Mutation
    @Description("Creates an API client; the answer shows its secret, this once.")
    public @NonNull Uni<ApiClientWithSecret> createApiClient(
            @NonNull @Description("The client to be created.") CreateApiClient input,
            @Description("Repeats the first answer when it comes again.") String idempotencyKey) {
        return service.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Gives an API client a new secret, which the answer shows, this once.")
    public @NonNull Uni<ApiClientWithSecret> rotateApiClientSecret(@NonNull @Id @Description("Its public id.") UUID id,
            @Description("How; the old secret ends at once when not given.") RotateSecret input,
            @Description("The revision that the caller saw.") Integer expectedRevision,
            @Description("Repeats the first answer when it comes again.") String idempotencyKey) {
        return service.rotateSecret(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Ends an API client for good; a token that it holds lives on until it expires.")
    public @NonNull Uni<ApiClientView> revokeApiClient(@NonNull @Id @Description("Its public id.") UUID id,
            @Description("The revision that the caller saw.") Integer expectedRevision,
            @Description("Repeats the first answer when it comes again.") String idempotencyKey) {
        return service.revoke(caller.get(), id, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}
