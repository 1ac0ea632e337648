package io.concordat.payout.tax;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of tax statuses. What the path says is read after the permission was asked for. */
@Path("/v1/partners/{partnerId}/tax-statuses")
@Tag(name = "Taxes", description = "Dated tax statuses of partners and withholding rates; a correction is a further version.")
class TaxStatusResource {

    private final TaxStatusService service;
    private final CurrentCaller caller;

    TaxStatusResource(TaxStatusService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listTaxStatuses", summary = "List all versions of a partner's tax status, the last day first")
    public Uni<Page<TaxStatusView>> list(@PathParam("partnerId") UUID partnerId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), partnerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{day}")
    @Operation(operationId = "getTaxStatus", summary = "Read the tax status that was recorded for a day")
    @APIResponseSchema(TaxStatusView.class)
    public Uni<Response> read(@PathParam("partnerId") UUID partnerId,
            @PathParam("day") @Parameter(description = "First day on which it holds.", schema = @Schema(type = SchemaType.STRING, format = "date")) String day,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), partnerId, day).map(view -> Answers.read(view, view.version(), seen));
    }

    @PUT
    @Path("{day}")
    @Operation(operationId = "writeTaxStatus", summary = "Record a partner's tax status from a day on, or correct it by a further version", description = "A correction needs If-Match with the version that holds; what is recorded sent again changes nothing. Never send a tax number.")
    @APIResponseSchema(TaxStatusView.class)
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaxStatusView.class)))
    public Uni<Response> write(@PathParam("partnerId") UUID partnerId,
            @PathParam("day") @Parameter(description = "First day on which it holds.", schema = @Schema(type = SchemaType.STRING, format = "date")) String day,
            WriteTaxStatus input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), partnerId, day, input,
                Optional.ofNullable(expected).map(Revisions::expected), key).map(Answers::of);
    }
}
