package io.concordat.earning.simulation;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.security.CurrentCaller;

/** The GraphQL door of simulations. */
@GraphQLApi
public class SimulationGraphql {

    private final SimulationService service;
    private final CurrentCaller caller;

    SimulationGraphql(SimulationService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("What facts would earn that nobody recorded; nothing is stored.")
    public @NonNull Uni<EarningSimulation> simulateEarnings(@NonNull SimulateEarnings input) {
        return service.simulate(caller.get(), input);
    }
}
