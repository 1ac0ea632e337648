package io.concordat.platform.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Shows an example with every body of which {@code openapi-examples} has one, by the name of its schema. */
final class ContractExamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
    };

    private ContractExamples() {
    }

    static void complete(Operation operation) {
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> complete(answer.getContent()));
    }

    private static void complete(Content content) {
        if (content == null) {
            return;
        }
        for (MediaType type : content.getMediaTypes().values()) {
            if (type.getSchema() != null && type.getSchema().getRef() != null && type.getExample() == null) {
                String schema = type.getSchema().getRef();
                find(schema.substring(schema.lastIndexOf('/') + 1)).ifPresent(type::setExample);
            }
        }
    }

    private static Optional<Object> find(String schema) {
        try (InputStream file = ContractExamples.class.getResourceAsStream("/openapi-examples/" + schema + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, OBJECT));
        } catch (IOException e) {
            throw new UncheckedIOException("The example of " + schema + " is not readable", e);
        }
    }
}
