package io.concordat.platform.audit;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of the audit trail. */
@Path("/v1/audit-events")
@Tag(name = "Audit", description = "Who did what to which object, and when.")
class AuditResource {

    private final AuditService service;
    private final CurrentCaller caller;

    AuditResource(AuditService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAuditEvents", summary = "List audit events, newest first")
    public Uni<Page<AuditEvent>> list(@QueryParam("subjectKind") String subjectKind,
            @QueryParam("subjectId") UUID subjectId, @QueryParam("actor") String actor,
            @QueryParam("action") String action, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), new AuditFilter(subjectKind, subjectId, actor, action),
                PageRequest.of(limit, cursor));
    }
}
