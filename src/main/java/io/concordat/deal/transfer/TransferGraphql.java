package io.concordat.deal.transfer;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of registrations that change hands. */
@GraphQLApi
public class TransferGraphql {

    private final TransferService service;
    private final CurrentCaller caller;

    TransferGraphql(TransferService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Description("Whose hands it went through, oldest first; a partner does not learn who another partner was.")
    public Uni<List<List<TransferView>>> transfers(@Source List<DealView> deals) {
        return service.of(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Mutation
    @Description("Gives a registration to another partner (the vendor's side) or to another user of the same partner.")
    public @NonNull Uni<TransferView> transferDeal(@NonNull @Id UUID id, @NonNull TransferDeal input,
            Integer expectedRevision, String idempotencyKey) {
        return service.transfer(caller.get(), id, input, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}
