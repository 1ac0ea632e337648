package io.concordat.deal.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.DealFilter;
import io.concordat.deal.DealView;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.CurrentCaller;

/** The REST door of the export of registrations. */
@Path("/v1/deal-registrations/export")
@Tag(name = "Bulk")
class ExportResource {

    private final ExportService service;
    private final CurrentCaller caller;

    ExportResource(ExportService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "exportDealRegistrations", summary = "Export registrations, newest first", description = """
            All registrations that the filters of the list leave and that the caller may see, as a stream: NDJSON has them \
            as a read has them, CSV their main fields in columns that an import takes. A cell that a spreadsheet would take \
            for a formula begins with an apostrophe.""")
    @APIResponse(responseCode = "200", description = "The registrations.", content = {
            @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = DealView.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))})
    public Multi<Buffer> export(
            @Parameter(description = "ndjson, which it is when not given, or csv.") @QueryParam("format") String format,
            @QueryParam("status") DealStatus status, @QueryParam("verdict") Verdict verdict,
            @QueryParam("partnerId") UUID partnerId, @QueryParam("programId") UUID programId,
            @QueryParam("customerId") UUID customerId, @QueryParam("externalReference") String externalReference) {
        var by = caller.get();
        by.must(io.concordat.platform.security.Operation.EXPORT_DEALS);
        ImportFormat as = format(format);
        DealFilter filter = new DealFilter(status, verdict, partnerId, programId, customerId, externalReference);
        return RestMulti.fromUniResponse(service.export(by, filter, as), rows -> rows, rows -> headers(as),
                rows -> 200);
    }

    private static ImportFormat format(String format) {
        if (format == null || format.equals("ndjson")) {
            return ImportFormat.NDJSON;
        }
        if (format.equals("csv")) {
            return ImportFormat.CSV;
        }
        throw DomainException.invalid("format", "malformed", "Send ndjson or csv.");
    }

    private static Map<String, List<String>> headers(ImportFormat format) {
        return Map.of("Content-Type", List.of(format.mediaType() + "; charset=utf-8"), "Content-Disposition",
                List.of("attachment; filename=\"deal-registrations." + format.name().toLowerCase(Locale.ROOT) + "\""),
                "X-Content-Type-Options", List.of("nosniff"), "Cache-Control", List.of("private, no-store"));
    }
}
