package io.concordat.deal.quality;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;

/** The REST door of scores. */
@Path("/v1/deal-registrations/{id}/quality")
@Tag(name = "Registration quality", description = "Scores, signals of what looks odd, and sampled audits.")
class QualityResource {

    private final QualityService service;
    private final CurrentCaller caller;

    QualityResource(QualityService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getRegistrationQuality", summary = "Read how good a registration is", description = "A score from 0 to 100 by the published formula, with every contribution.")
    public Uni<QualityView> read(@PathParam("id") UUID id) {
        return service.require(caller.get(), id);
    }
}
