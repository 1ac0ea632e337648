package io.concordat.deal.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotSupportedException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import org.jboss.resteasy.reactive.RestMulti;

import io.concordat.deal.ImportKind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.IncomingBody;

/** Takes the body of the request at hand as an import, for the REST doors of imports. */
@ApplicationScoped
public class BulkImports {

    private static final String PATH = "/v1/bulk-imports/";

    private final ImportService service;
    private final IncomingBody body;
    private final ObjectMapper json;
    private final BulkSettings settings;

    BulkImports(ImportService service, IncomingBody body, ObjectMapper json, BulkSettings settings) {
        this.service = service;
        this.body = body;
        this.json = json;
        this.settings = settings;
    }

    /**
     * @param operation what the door asks for, besides what the lines do
     * @param contentType of the body: NDJSON or CSV
     * @param key idempotency key: the same file under the same one goes on where it broke off
     * @return one line of NDJSON for each line, while they are taken; Location names the import
     */
    public Multi<Buffer> take(Caller by, Operation operation, ImportKind kind, String contentType, String key) {
        by.must(operation);
        ImportFormat format = ImportFormat.of(contentType).orElseThrow(NotSupportedException::new);
        return RestMulti.fromUniResponse(service.take(by, operation, kind, format, key, body.stream()),
                run -> service.results(by, run).map(this::ndjson), run -> headers(run.row().id()), run -> 200);
    }

    /** @return the largest body that is taken, in bytes */
    public long most() {
        return settings.largestImport().asLongValue();
    }

    private static Map<String, List<String>> headers(UUID id) {
        return Map.of("Content-Type", List.of(ImportFormat.NDJSON.mediaType()), "Location", List.of(PATH + id),
                "Cache-Control", List.of("private, no-store"));
    }

    private Buffer ndjson(List<ImportLineView> lines) {
        Buffer text = Buffer.buffer();
        for (ImportLineView line : lines) {
            try {
                text.appendBytes(json.writeValueAsBytes(line)).appendByte((byte) '\n');
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A result cannot be written as JSON", e);
            }
        }
        return text;
    }
}
