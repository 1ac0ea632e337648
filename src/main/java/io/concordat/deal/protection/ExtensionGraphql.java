package io.concordat.deal.protection;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealReason;
import io.concordat.deal.DealView;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of extensions. */
@GraphQLApi
public class ExtensionGraphql {

    private final ExtensionService service;
    private final CurrentCaller caller;

    ExtensionGraphql(ExtensionService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Description("The requests to extend its protection, newest first.")
    public Uni<List<List<ExtensionView>>> extensionRequests(@Source List<DealView> deals) {
        return service.of(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Mutation
    @Description("Asks that a running protection last longer; GRANTED at once where the program's rule says so.")
    public @NonNull Uni<ExtensionView> requestExtension(@NonNull @Id UUID registrationId,
            @NonNull RequestExtension input, String idempotencyKey) {
        return service.request(caller.get(), registrationId, input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Grants an extension, whole or in part.")
    public @NonNull Uni<ExtensionView> grantExtension(@NonNull @Id UUID registrationId, @NonNull @Id UUID requestId,
            @NonNull GrantExtension input, Integer expectedRevision, String idempotencyKey) {
        return service.grant(caller.get(), registrationId, requestId, () -> Revisions.expected(expectedRevision),
                input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Denies an extension.")
    public @NonNull Uni<ExtensionView> denyExtension(@NonNull @Id UUID registrationId, @NonNull @Id UUID requestId,
            @NonNull DealReason input, Integer expectedRevision, String idempotencyKey) {
        return service.deny(caller.get(), registrationId, requestId, () -> Revisions.expected(expectedRevision),
                input, idempotencyKey).map(Outcome::view);
    }
}
