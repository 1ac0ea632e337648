package io.concordat.lead.routing;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import io.concordat.platform.web.Revisions;

/** The REST door of routing rules. */
@Path("/v1/lead-routing-rules")
@Tag(name = "Lead routing rules", description = "Ordered rules that choose a partner for a lead.")
class RoutingRuleResource {

    private final RoutingRuleService service;
    private final CurrentCaller caller;

    RoutingRuleResource(RoutingRuleService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listLeadRoutingRules", summary = "List the rules in the order in which they are asked")
    public Uni<Page<RoutingRule>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), PageRequest.of(limit, cursor));
    }

    @POST
    @Operation(operationId = "createLeadRoutingRule", summary = "Create a rule")
    @APIResponseSchema(value = RoutingRule.class, responseCode = "201")
    public Uni<Response> create(WriteRoutingRule input, @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLeadRoutingRule", summary = "Read a rule")
    @APIResponseSchema(RoutingRule.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(rule -> Answers.read(rule, rule.revision(), seen));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceLeadRoutingRule", summary = "Replace a rule as a whole", description = "Where its turns stand is kept.")
    @APIResponseSchema(RoutingRule.class)
    public Uni<Response> replace(@PathParam("id") UUID id, WriteRoutingRule input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.replace(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }
}
