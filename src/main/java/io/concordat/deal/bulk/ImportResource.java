package io.concordat.deal.bulk;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.deal.ImportKind;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of bulk imports. */
@Path("/v1/bulk-imports")
@Tag(name = "Bulk", description = "Many lines at once, streamed: answered line by line, resumed where it broke off, never done twice.")
class ImportResource {

    private final BulkImports imports;
    private final ImportService service;
    private final CurrentCaller caller;

    ImportResource(BulkImports imports, ImportService service, CurrentCaller caller) {
        this.imports = imports;
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "importInBulk", summary = "Import many lines", description = """
            The body is NDJSON (one object a line, the same as the body of the single door) or CSV (RFC 4180, UTF-8) whose \
            header names each column by the path of its field, such as customer.legalName or products[0].family; a name \
            that ends with :json has cells of JSON. A field lineKey names a line by a key of the caller's own. The answer \
            is one line of NDJSON for each line, in order, while they are taken; a broken line does not stop the others. \
            When it breaks off, send the same file under the same Idempotency-Key again: lines that were answered are \
            answered the same, without being done twice, and the rest is taken; changed lines are taken anew.""")
    @RequestBody(required = true, description = "The lines.", content = {
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))})
    @APIResponse(responseCode = "200", description = "What came of each line; Location names the import.", content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = ImportLineView.class)))
    public Multi<Buffer> take(
            @Parameter(required = true, description = "What the lines are.") @QueryParam("kind") ImportKind kind,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key) {
        return imports.take(caller.get(), io.concordat.platform.security.Operation.IMPORT_IN_BULK, kind, contentType,
                key);
    }

    @GET
    @Operation(operationId = "listBulkImports", summary = "List imports, newest first")
    public Uni<Page<ImportView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBulkImport", summary = "See how far an import is")
    public Uni<ImportView> read(@PathParam("id") UUID id) {
        return service.require(caller.get(), id);
    }

    @GET
    @Path("{id}/lines")
    @Operation(operationId = "listBulkImportLines", summary = "List what came of the lines, in their order")
    public Uni<Page<ImportLineView>> lines(@PathParam("id") UUID id,
            @Parameter(description = "Whether to leave out the lines that were accepted.") @QueryParam("failed") Boolean failed,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.lines(caller.get(), id, failed, PageRequest.of(limit, cursor));
    }
}
