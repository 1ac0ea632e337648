package io.concordat.earning.figure;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of figures. */
@Path("/v1/partner-figures")
@Tag(name = "Partner figures", description = "Baselines, quotas and other numbers that facts do not tell.")
class FigureResource {

    private final Figures figures;
    private final CurrentCaller caller;

    FigureResource(Figures figures, CurrentCaller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @PUT
    @Operation(operationId = "writePartnerFigure", summary = "State a number about a partner, an offer and a period", description = "The partner's earnings are calculated again with it.")
    @APIResponseSchema(value = PartnerFigureView.class, responseCode = "200")
    public Uni<Response> write(WritePartnerFigure input, @HeaderParam("Idempotency-Key") String key) {
        return figures.write(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listPartnerFigures", summary = "List numbers about partners")
    public Uni<Page<PartnerFigureView>> list(@QueryParam("partnerId") UUID partnerId,
            @QueryParam("offer") String offer, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return figures.list(caller.get(), partnerId, offer, PageRequest.of(limit, cursor));
    }
}
