package io.concordat.platform.audit;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;

/** The GraphQL door of the audit trail. */
@GraphQLApi
public class AuditGraphql {

    private final AuditService service;
    private final CurrentCaller caller;

    AuditGraphql(AuditService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("The audit trail, newest first.")
    public @NonNull Uni<Connection<AuditEvent>> auditEvents(
            @Description("Only events of this kind of object.") String subjectKind,
            @Id @Description("Only events of this object.") UUID subjectId,
            @Description("Only events of this actor.") String actor,
            @Description("Only events of this action.") String action,
            @Description("Rows on the page, 1 to 200; 50 when not given.") Integer first,
            @Description("The cursor behind which the page starts.") String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), new AuditFilter(subjectKind, subjectId, actor, action), request)
                .map(page -> Connections.of(page, request, event -> event.id().toString()));
    }
}
