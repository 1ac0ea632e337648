package io.concordat.payout;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;

/** The REST door of what is payable. */
@Path("/v1/partners/{partnerId}/payable-statement")
@Tag(name = "Payouts", description = "What partners are paid, what holds it back and what is withheld of it.")
class PayableResource {

    private final PayableService service;
    private final CurrentCaller caller;

    PayableResource(PayableService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getPayableStatement", summary = "Read what a partner would be paid on a day of what is payable now", description = "Gross, withheld and net for each currency, and what holds the payment back. Taxes are judged by the day.")
    public Uni<PayableStatementView> statement(@PathParam("partnerId") UUID partnerId,
            @QueryParam("payOn") @Parameter(description = "Day of the payment; today when left out.") LocalDate payOn) {
        return service.statement(caller.get(), partnerId, payOn);
    }
}
