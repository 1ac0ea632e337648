package io.concordat.deal.approval;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;

/** The REST door to the levels of approval; approving itself is {@code POST …/approval}. */
@Path("/v1/deal-registrations/{id}/approval-levels")
@Tag(name = "Approval", description = "Levels of approval, one after the other or in parallel, by roles or people.")
class ApprovalResource {

    private final ApprovalQueries queries;
    private final CurrentCaller caller;

    ApprovalResource(ApprovalQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listApprovalLevels", summary = "Read how far the approval of a registration is", description = "Each level with its status, who may approve and who did. A partner does not learn who the vendor's people are.")
    public Uni<ApprovalLevelList> list(@PathParam("id") UUID id) {
        return queries.levels(caller.get(), id);
    }
}
