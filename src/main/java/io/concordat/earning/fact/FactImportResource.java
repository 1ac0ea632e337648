package io.concordat.earning.fact;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Multi;
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
import io.concordat.deal.bulk.BulkImports;
import io.concordat.deal.bulk.ImportLineView;
import io.concordat.platform.security.CurrentCaller;

/** The REST door of many facts at once. */
@Path("/v1/fact-imports")
@Tag(name = "Facts")
class FactImportResource {

    private final BulkImports imports;
    private final CurrentCaller caller;

    FactImportResource(BulkImports imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "importFacts", summary = "Record many facts", description = """
            The body is NDJSON or CSV as for POST /v1/bulk-imports; each line is a fact as for POST /v1/facts. The answer is \
            one line of NDJSON for each line, in order, while they are taken: 201 recorded, 200 known already with the same \
            content, 4xx refused. A broken line does not stop the others. When it breaks off, send the same file under the \
            same Idempotency-Key again. How far an import is, and what came of its lines, is read at Location.""")
    @RequestBody(required = true, description = "The facts.", content = {
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))})
    @APIResponse(responseCode = "200", description = "What came of each line; Location names the import.", content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = ImportLineView.class)))
    public Multi<Buffer> take(@Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key) {
        return imports.take(caller.get(), io.concordat.platform.security.Operation.RECORD_FACTS, ImportKind.FACTS,
                contentType, key);
    }
}
