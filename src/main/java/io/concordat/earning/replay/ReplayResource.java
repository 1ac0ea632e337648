package io.concordat.earning.replay;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

import io.concordat.platform.security.CurrentCaller;

/** The REST door of replays. */
@Path("/v1/earning-replays")
@Tag(name = "Earnings")
class ReplayResource {

    private static final Map<String, List<String>> HEADERS = Map.of("Content-Type",
            List.of("application/x-ndjson; charset=utf-8"), "X-Content-Type-Options", List.of("nosniff"),
            "Cache-Control", List.of("private, no-store"));

    private final ReplayService service;
    private final CurrentCaller caller;

    ReplayResource(ReplayService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "replayEarnings", summary = "Replay a period under other versions of offers", description = "A stream of lines: one for each partner with facts, then the totals. Amounts are before budgets and caps of all partners. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "The lines.", content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = ReplayLine.class)))
    public Multi<Buffer> replay(ReplayEarnings input) {
        var by = caller.get();
        return RestMulti.fromUniResponse(service.stream(by, input), lines -> lines, lines -> HEADERS, lines -> 200);
    }
}
