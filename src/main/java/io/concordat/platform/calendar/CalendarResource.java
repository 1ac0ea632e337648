package io.concordat.platform.calendar;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of business calendars. */
@Path("/v1/business-calendars")
@Tag(name = "Business calendars", description = "Working hours and holidays by which deadlines in business hours are counted. DEFAULT counts where none is named; until it is written it is Monday to Friday, nine to five, in the vendor's time zone.")
class CalendarResource {

    private final CalendarService service;
    private final CurrentCaller caller;

    CalendarResource(CalendarService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listBusinessCalendars", summary = "List the calendars")
    public Uni<Page<BusinessCalendarView>> list(@QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getBusinessCalendar", summary = "Read a calendar")
    @APIResponseSchema(BusinessCalendarView.class)
    public Uni<Response> read(@PathParam("code") String code, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), code).map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("{code}")
    @Operation(operationId = "writeBusinessCalendar", summary = "Create a calendar, or replace it as a whole", description = "Replacing needs If-Match with the calendar's revision. Timers that run by the calendar are counted anew at once; one that stands still keeps what is left.")
    @APIResponseSchema(BusinessCalendarView.class)
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BusinessCalendarView.class)))
    public Uni<Response> write(@PathParam("code") String code, WriteBusinessCalendar input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), code, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}
