package io.concordat.analytics.impact;

import java.util.Optional;
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
import io.concordat.platform.work.Outcome;

/** The GraphQL door of thresholds and proposals of retirement. */
@GraphQLApi
public class RetirementGraphql {

    private final RetirementPolicyService policy;
    private final RetirementProposalService proposals;
    private final CurrentCaller caller;

    RetirementGraphql(RetirementPolicyService policy, RetirementProposalService proposals, CurrentCaller caller) {
        this.policy = policy;
        this.proposals = proposals;
        this.caller = caller;
    }

    @Query
    @Description("The thresholds of retirement; the standard ones with revision 0 until they are written.")
    public @NonNull Uni<RetirementThresholds> retirementPolicy() {
        return policy.read(caller.get());
    }

    @Query
    @Description("A proposal to retire a version.")
    public @NonNull Uni<RetirementProposalView> retirementProposal(@NonNull @Id UUID id) {
        return proposals.require(caller.get(), id);
    }

    @Query
    @Description("Proposals to retire versions, newest first.")
    public @NonNull Uni<Connection<RetirementProposalView>> retirementProposals(RetirementProposalStatus state,
            @Id UUID programId, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return proposals.list(caller.get(), state, programId, request)
                .map(page -> Connections.of(page, request, proposal -> proposal.id().toString()));
    }

    @Mutation
    @Description("Replaces the thresholds of retirement; expectedRevision is 0 for the standard ones.")
    public @NonNull Uni<RetirementThresholds> writeRetirementPolicy(@NonNull WriteRetirementPolicy input,
            Integer expectedRevision, String idempotencyKey) {
        return policy.write(caller.get(), input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Proposes now to retire versions below the thresholds; answers the new proposals.")
    public @NonNull Uni<RetirementRunView> proposeRetirements(ProposeRetirements input, String idempotencyKey) {
        return proposals.propose(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Accepts a proposal: the version gets its last day.")
    public @NonNull Uni<RetirementProposalView> acceptRetirementProposal(@NonNull @Id UUID id,
            @NonNull AcceptRetirement input, Integer expectedRevision, String idempotencyKey) {
        return proposals.accept(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Dismisses a proposal: the version goes on and is not proposed again for the policy's days.")
    public @NonNull Uni<RetirementProposalView> dismissRetirementProposal(@NonNull @Id UUID id,
            @NonNull DismissRetirement input, Integer expectedRevision, String idempotencyKey) {
        return proposals.dismiss(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}
