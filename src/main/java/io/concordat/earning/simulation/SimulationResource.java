package io.concordat.earning.simulation;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;

/** The REST door of simulations. */
@Path("/v1/earning-simulations")
@Tag(name = "Earnings")
class SimulationResource {

    private final SimulationService service;
    private final CurrentCaller caller;

    SimulationResource(SimulationService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "simulateEarnings", summary = "Try out what facts would earn", description = "Nothing is stored. Budgets and caps of all partners are looked at without holding them, and told to staff alone. A partner tries its own facts under published versions.")
    @APIResponseSchema(EarningSimulation.class)
    public Uni<EarningSimulation> simulate(SimulateEarnings input) {
        return service.simulate(caller.get(), input);
    }
}
