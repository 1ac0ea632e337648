package io.concordat.catalog.rate;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The REST door of exchange rates. */
@Path("/v1")
@Tag(name = "Exchange rates", description = "Dated rates between currencies; a correction is a further version.")
class ExchangeRateResource {

    private final ExchangeRateService service;
    private final CurrentCaller caller;

    ExchangeRateResource(ExchangeRateService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("exchange-rates")
    @Operation(operationId = "listExchangeRates", summary = "List the rates that hold, the newest day first")
    public Uni<Page<ExchangeRateView>> list(@QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("firstDay") LocalDate firstDay, @QueryParam("lastDay") LocalDate lastDay,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), new ExchangeRateFilter(from, to, firstDay, lastDay),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("exchange-rates/{from}/{to}/{day}")
    @Operation(operationId = "getExchangeRate", summary = "Read the rate of a pair and day")
    @APIResponseSchema(ExchangeRateView.class)
    public Uni<Response> read(@PathParam("from") String from, @PathParam("to") String to,
            @PathParam("day") LocalDate day, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), from, to, day).map(view -> Answers.read(view, view.version(), seen));
    }

    /** The day is read after the permission: a malformed one is told only to who may write. */
    @PUT
    @Path("exchange-rates/{from}/{to}/{day}")
    @Operation(operationId = "writeExchangeRate", summary = "Store a rate, or correct it by a further version", description = "A correction needs If-Match with the version that holds; the stored rate sent again changes nothing.")
    @APIResponseSchema(ExchangeRateView.class)
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ExchangeRateView.class)))
    public Uni<Response> write(@PathParam("from") String from, @PathParam("to") String to,
            @PathParam("day") @Parameter(description = "First day on which the rate holds.", schema = @Schema(type = SchemaType.STRING, format = "date")) String day,
            WriteExchangeRate input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), from, to, day, input,
                Optional.ofNullable(expected).map(Revisions::expected), key).map(Answers::of);
    }

    @GET
    @Path("exchange-rates/{from}/{to}/{day}/versions")
    @Operation(operationId = "listExchangeRateVersions", summary = "List all versions of a rate, the last first")
    public Uni<Page<ExchangeRateView>> versions(@PathParam("from") String from, @PathParam("to") String to,
            @PathParam("day") LocalDate day, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.versions(caller.get(), from, to, day, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("exchange-rate-loads")
    @Operation(operationId = "loadExchangeRates", summary = "Load many rates at once, all or none")
    @APIResponseSchema(value = ExchangeRateLoadView.class, responseCode = "200")
    public Uni<Response> load(LoadExchangeRates input, @HeaderParam("Idempotency-Key") String key) {
        return service.load(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Path("applied-exchange-rate")
    @Operation(operationId = "getAppliedExchangeRate", summary = "Look up the rate that holds on a day", description = "The newest on or before the day that is not too old; the inverse when only the other direction is known; 404 no-rate when none holds.")
    @APIResponseSchema(AppliedRateView.class)
    public Uni<AppliedRateView> applied(@QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("day") LocalDate day) {
        return service.applied(caller.get(), from, to, day);
    }
}
