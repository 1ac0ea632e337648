package io.concordat.lead;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of leads. */
@GraphQLApi
public class LeadGraphql {

    private final LeadService service;
    private final LeadQueries queries;
    private final LeadAnswers answers;
    private final LeadAssigning assigning;
    private final LeadConversion conversion;
    private final CurrentCaller caller;

    LeadGraphql(LeadService service, LeadQueries queries, LeadAnswers answers, LeadAssigning assigning,
            LeadConversion conversion, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.answers = answers;
        this.assigning = assigning;
        this.conversion = conversion;
        this.caller = caller;
    }

    @Query
    @Description("A lead; before it accepts, a partner sees company, country and product families alone.")
    public Uni<LeadView> lead(@NonNull @Id UUID id) {
        return queries.require(caller.get(), id);
    }

    @Query
    @Description("Leads, newest first; a partner finds the leads that it has now.")
    public @NonNull Uni<Connection<LeadView>> leads(LeadStatus status, @Id UUID partnerId, String country,
            String externalReference, @Id UUID registrationId, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        LeadFilter filter = new LeadFilter(status, partnerId, country, externalReference, registrationId);
        return queries.list(caller.get(), filter, request)
                .map(page -> Connections.of(page, request, lead -> lead.id().toString()));
    }

    @Mutation
    @Description("Creates a lead; the routing rules offer it to a partner at once, or it waits in the manual queue.")
    public @NonNull Uni<LeadView> createLead(@NonNull CreateLead input, @NonNull String idempotencyKey) {
        return service.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Accepts a lead that one was offered.")
    public @NonNull Uni<LeadView> acceptLead(@NonNull @Id UUID id, Integer expectedRevision, String idempotencyKey) {
        return answers.accept(caller.get(), id, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Declines a lead that one was offered; it goes to the next partner, the answer is one's own offer.")
    public @NonNull Uni<AssignmentView> declineLead(@NonNull @Id UUID id, @NonNull DeclineLead input,
            Integer expectedRevision, String idempotencyKey) {
        return answers.decline(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Notes that a lead is worth pursuing.")
    public @NonNull Uni<LeadView> qualifyLead(@NonNull @Id UUID id, Integer expectedRevision,
            String idempotencyKey) {
        return answers.qualify(caller.get(), id, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Ends a lead: there is nothing to sell.")
    public @NonNull Uni<LeadView> disqualifyLead(@NonNull @Id UUID id, @NonNull DisqualifyLead input,
            Integer expectedRevision, String idempotencyKey) {
        return answers.disqualify(caller.get(), id, () -> Revisions.expected(expectedRevision), input,
                idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Turns a lead into a deal registration; both happen or neither does.")
    public @NonNull Uni<LeadView> convertLead(@NonNull @Id UUID id, @NonNull ConvertLead input,
            Integer expectedRevision, @NonNull String idempotencyKey) {
        return conversion.convert(caller.get(), id, () -> Revisions.expected(expectedRevision), input,
                idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Gives a lead to a partner by hand, or asks the rules again.")
    public @NonNull Uni<LeadView> assignLead(@NonNull @Id UUID id, @NonNull AssignLead input,
            Integer expectedRevision, String idempotencyKey) {
        return assigning.assign(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Takes a lead from the market.")
    public @NonNull Uni<LeadView> withdrawLead(@NonNull @Id UUID id, @NonNull WithdrawLead input,
            Integer expectedRevision, String idempotencyKey) {
        return assigning.withdraw(caller.get(), id, () -> Revisions.expected(expectedRevision), input,
                idempotencyKey).map(Outcome::view);
    }
}
