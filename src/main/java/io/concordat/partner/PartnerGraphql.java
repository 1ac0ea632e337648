package io.concordat.partner;

import java.util.List;
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
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of partners. */
@GraphQLApi
public class PartnerGraphql {

    private final PartnerService service;
    private final CurrentCaller caller;

    PartnerGraphql(PartnerService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("One partner.")
    public Uni<PartnerView> partner(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("Partners, newest first; each argument given is a filter.")
    public @NonNull Uni<Connection<PartnerView>> partners(PartnerStatus status, PartnerType type,
            @Description("Code of the current tier.") String tier,
            @Description("Code of the current region.") String region,
            @Description("ISO 3166-1 code.") String country, String externalReference, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service
                .list(caller.get(), new PartnerFilter(status, type, tier, region, country, externalReference), request)
                .map(page -> Connections.of(page, request, view -> view.id().toString()));
    }

    @Description("What of the partner decides money, by date, newest first.")
    public Uni<List<List<AttributePeriod>>> attributePeriods(@Source List<PartnerView> partners) {
        return service.periodsOf(caller.get(), partners.stream().map(PartnerView::id).distinct().toList())
                .map(found -> partners.stream().map(view -> found.getOrDefault(view.id(), List.of())).toList());
    }

    @Mutation
    @Description("Creates a partner.")
    public @NonNull Uni<PartnerView> createPartner(@NonNull WritePartner input, String idempotencyKey) {
        return service.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Replaces a partner as a whole; a change of type, tier, region or segments is dated.")
    public @NonNull Uni<PartnerView> replacePartner(@NonNull @Id UUID id, @NonNull WritePartner input,
            Integer expectedRevision, String idempotencyKey) {
        return service.replace(caller.get(), id, input, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Suspends a partner: it can register nothing new; what it holds stays protected.")
    public @NonNull Uni<PartnerView> suspendPartner(@NonNull @Id UUID id, @NonNull ChangeReason input,
            Integer expectedRevision, String idempotencyKey) {
        return move(id, PartnerMove.SUSPEND, input, expectedRevision, idempotencyKey);
    }

    @Mutation
    @Description("Ends a partner's suspension.")
    public @NonNull Uni<PartnerView> reactivatePartner(@NonNull @Id UUID id, @NonNull ChangeReason input,
            Integer expectedRevision, String idempotencyKey) {
        return move(id, PartnerMove.REACTIVATE, input, expectedRevision, idempotencyKey);
    }

    @Mutation
    @Description("Terminates a partner for good; its open registrations are revoked.")
    public @NonNull Uni<PartnerView> terminatePartner(@NonNull @Id UUID id, @NonNull ChangeReason input,
            Integer expectedRevision, String idempotencyKey) {
        return move(id, PartnerMove.TERMINATE, input, expectedRevision, idempotencyKey);
    }

    private Uni<PartnerView> move(UUID id, PartnerMove move, ChangeReason input, Integer expectedRevision,
            String key) {
        return service.move(caller.get(), id, move, input, () -> Revisions.expected(expectedRevision), key)
                .map(Outcome::view);
    }
}
