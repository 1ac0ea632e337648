package io.concordat.lead;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of leads. */
@Path("/v1/leads")
@Tag(name = "Leads", description = "The vendor hands leads to partners, who accept or decline them in time.")
class LeadResource {

    private final LeadService service;
    private final LeadQueries queries;
    private final LeadAnswers answers;
    private final LeadAssigning assigning;
    private final LeadConversion conversion;
    private final CurrentCaller caller;

    LeadResource(LeadService service, LeadQueries queries, LeadAnswers answers, LeadAssigning assigning,
            LeadConversion conversion, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.answers = answers;
        this.assigning = assigning;
        this.conversion = conversion;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createLead", summary = "Create a lead", description = "The routing rules offer it to a partner at once, or it waits in the manual queue. Needs an Idempotency-Key.")
    @APIResponseSchema(value = LeadView.class, responseCode = "201")
    public Uni<Response> create(CreateLead input,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listLeads", summary = "List leads, newest first", description = "A partner finds the leads that it has now.")
    public Uni<Page<LeadView>> list(@QueryParam("status") LeadStatus status, @QueryParam("partnerId") UUID partnerId,
            @QueryParam("country") String country, @QueryParam("externalReference") String externalReference,
            @QueryParam("registrationId") UUID registrationId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(caller.get(),
                new LeadFilter(status, partnerId, country, externalReference, registrationId),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLead", summary = "Read a lead", description = "Before it accepts, a partner sees company, country and product families alone.")
    @APIResponseSchema(LeadView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return queries.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @GET
    @Path("{id}/assignments")
    @Operation(operationId = "listLeadAssignments", summary = "Read to whom a lead was offered, by which rule and why", description = "A partner sees its own offers, without the reasons.")
    public Uni<AssignmentList> assignments(@PathParam("id") UUID id) {
        return queries.assignments(caller.get(), id);
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(operationId = "acceptLead", summary = "Accept a lead that one was offered")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Uni<Response> accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return answers.accept(caller.get(), id, () -> Revisions.expected(expected), key).map(Answers::of);
    }

    @POST
    @Path("{id}/decline")
    @Operation(operationId = "declineLead", summary = "Decline a lead that one was offered", description = "It goes to the next partner; the answer is one's own offer.")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Uni<Response> decline(@PathParam("id") UUID id, DeclineLead input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return answers.decline(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/qualification")
    @Operation(operationId = "qualifyLead", summary = "Note that a lead is worth pursuing")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Uni<Response> qualify(@PathParam("id") UUID id, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return answers.qualify(caller.get(), id, () -> Revisions.expected(expected), key).map(Answers::of);
    }

    @POST
    @Path("{id}/disqualification")
    @Operation(operationId = "disqualifyLead", summary = "End a lead: there is nothing to sell")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Uni<Response> disqualify(@PathParam("id") UUID id, DisqualifyLead input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return answers.disqualify(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/conversion")
    @Operation(operationId = "convertLead", summary = "Turn a lead into a deal registration", description = "Both happen or neither does. Needs an Idempotency-Key.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Uni<Response> convert(@PathParam("id") UUID id, ConvertLead input,
            @HeaderParam("If-Match") String expected,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key) {
        return conversion.convert(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/assignment")
    @Operation(operationId = "assignLead", summary = "Give a lead to a partner by hand, or ask the rules again")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Uni<Response> assign(@PathParam("id") UUID id, AssignLead input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return assigning.assign(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawLead", summary = "Take a lead from the market")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Uni<Response> withdraw(@PathParam("id") UUID id, WithdrawLead input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return assigning.withdraw(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }
}
