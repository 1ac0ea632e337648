package io.concordat.deal.quality.audit;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of sampled audits. */
@GraphQLApi
public class SpotAuditGraphql {

    private final SpotAuditService service;
    private final CurrentCaller caller;

    SpotAuditGraphql(SpotAuditService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("A sampled audit and how far it is.")
    public Uni<SpotAuditView> spotAudit(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("Sampled audits, newest first.")
    public @NonNull Uni<Connection<SpotAuditView>> spotAudits(Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), request)
                .map(page -> Connections.of(page, request, audit -> audit.id().toString()));
    }

    @Query
    @Description("The registrations of a sample in their order.")
    public @NonNull Uni<Connection<AuditItemView>> spotAuditItems(@NonNull @Id UUID auditId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return service.items(caller.get(), auditId, request)
                .map(page -> Connections.of(page, request, item -> Integer.toString(item.position())));
    }

    @Mutation
    @Description("Draws a sample of registrations by a seed; the same seed and population give the same sample.")
    public @NonNull Uni<SpotAuditView> createSpotAudit(@NonNull CreateSpotAudit input, String idempotencyKey) {
        return service.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Records what was found about a registration of a sample.")
    public @NonNull Uni<AuditItemView> recordSpotAuditFinding(@NonNull @Id UUID auditId,
            @NonNull @Id UUID registrationId, @NonNull RecordFinding input, Integer expectedRevision,
            String idempotencyKey) {
        return service.record(caller.get(), auditId, registrationId, () -> Revisions.expected(expectedRevision), input,
                idempotencyKey).map(Outcome::view);
    }

    @Name("items")
    @Description("Its first hundred registrations; the query spotAuditItems pages through all of them.")
    public Uni<List<List<AuditItemView>>> itemsOfAudit(@Source List<SpotAuditView> audits) {
        return service.items(caller.get(), audits.stream().map(SpotAuditView::id).toList());
    }
}
