package io.concordat.payout.tax;

import java.util.Optional;

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

/** The REST door of withholding rates. What the path says is read after the permission was asked for. */
@Path("/v1/withholding-rates")
@Tag(name = "Taxes")
class WithholdingRateResource {

    private final WithholdingRateService service;
    private final CurrentCaller caller;

    WithholdingRateResource(WithholdingRateService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listWithholdingRates", summary = "List all versions of the rates, by country and cause, the last day first")
    public Uni<Page<WithholdingRateView>> list(@QueryParam("country") String country,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), country, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{country}/{cause}/{day}")
    @Operation(operationId = "getWithholdingRate", summary = "Read the rate that was stated for a day")
    @APIResponseSchema(WithholdingRateView.class)
    public Uni<Response> read(@PathParam("country") String country,
            @PathParam("cause") @Parameter(description = "Why it is withheld.", schema = @Schema(implementation = WithholdingCause.class)) String cause,
            @PathParam("day") @Parameter(description = "First day on which the rate holds.", schema = @Schema(type = SchemaType.STRING, format = "date")) String day,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), country, cause, day)
                .map(view -> Answers.read(view, view.version(), seen));
    }

    @PUT
    @Path("{country}/{cause}/{day}")
    @Operation(operationId = "writeWithholdingRate", summary = "State a rate from a day on, or correct it by a further version", description = "A correction needs If-Match with the version that holds; the stated rate sent again changes nothing.")
    @APIResponseSchema(WithholdingRateView.class)
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WithholdingRateView.class)))
    public Uni<Response> write(@PathParam("country") String country,
            @PathParam("cause") @Parameter(description = "Why it is withheld.", schema = @Schema(implementation = WithholdingCause.class)) String cause,
            @PathParam("day") @Parameter(description = "First day on which the rate holds.", schema = @Schema(type = SchemaType.STRING, format = "date")) String day,
            WriteWithholdingRate input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), country, cause, day, input,
                Optional.ofNullable(expected).map(Revisions::expected), key).map(Answers::of);
    }
}
