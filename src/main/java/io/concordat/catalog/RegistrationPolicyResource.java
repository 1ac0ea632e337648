package io.concordat.catalog;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of registration policies. */
@Path("/v1/programs/{programId}/registration-policies")
@Tag(name = "Programs")
class RegistrationPolicyResource {

    private final RegistrationPolicyService service;
    private final CurrentCaller caller;

    RegistrationPolicyResource(RegistrationPolicyService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createRegistrationPolicy", summary = "Put the next version of the registration policy into force", description = "The version is a whole: what is not given gets the default, not the value before. A version never changes.")
    @APIResponseSchema(value = RegistrationPolicyView.class, responseCode = "201")
    public Uni<Response> create(@PathParam("programId") UUID programId, CreateRegistrationPolicy input,
            @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), programId, input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listRegistrationPolicies", summary = "List the versions of the registration policy, newest first", description = "The first one is in force.")
    public Uni<Page<RegistrationPolicyView>> list(@PathParam("programId") UUID programId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), programId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{version}")
    @Operation(operationId = "getRegistrationPolicy", summary = "Read a version of the registration policy")
    @APIResponseSchema(RegistrationPolicyView.class)
    public Uni<Response> read(@PathParam("programId") UUID programId, @PathParam("version") int version,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), programId, version)
                .map(view -> Answers.read(view, view.version(), seen));
    }
}
