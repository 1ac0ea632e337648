package io.concordat.catalog.offer;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of the catalog. */
@Path("/v1/catalog")
@Tag(name = "Catalog", description = "The offers as a partner sees them today.")
class CatalogResource {

    private final CatalogService service;
    private final CurrentCaller caller;

    CatalogResource(CatalogService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCatalog", summary = "List the offers as a partner sees them today, newest first", description = "A partner sees its own catalog. The vendor's side sees that of partnerId, or all offers without it.")
    public Uni<Page<CatalogOffer>> list(@QueryParam("partnerId") UUID partnerId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), partnerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("announcements")
    @Operation(operationId = "listCatalogAnnouncements", summary = "List announced versions that do not apply yet, newest offer first", description = "A partner sees those that are for it. The vendor's side sees those for partnerId, or all without it.")
    public Uni<Page<CatalogAnnouncement>> announcements(@QueryParam("partnerId") UUID partnerId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.announcements(caller.get(), partnerId, PageRequest.of(limit, cursor));
    }
}
