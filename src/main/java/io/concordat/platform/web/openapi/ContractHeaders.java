package io.concordat.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Explains the parameters and headers that all operations share. */
final class ContractHeaders {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String REQUEST_ID = "X-Request-Id";
    static final String RETRY_AFTER = "Retry-After";
    static final String CHALLENGE = "WWW-Authenticate";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";

    private static final Map<String, String> PARAMETERS = Map.of(
            IDEMPOTENCY_KEY,
            "Makes a retry safe: the same key with the same request gets the first answer again, for 24 hours at least.",
            IF_MATCH, "The ETag of the revision that the change is based upon.",
            IF_NONE_MATCH, "The ETag of the revision that the caller has; 304 when it is still current.",
            "limit", "Rows on the page.",
            "cursor", "The nextCursor of the page before; none for the first page.",
            "id", "Public id.",
            "externalReference", "Only with this reference of the caller's own system.");

    private ContractHeaders() {
    }

    static void define(Components components) {
        components.addHeader(REQUEST_ID, header("Finds this request in the service's logs; the caller's own "
                + "X-Request-Id when it has 8 to 64 letters, digits, dots, dashes or underscores.", "string"));
        components.addHeader(RETRY_AFTER, header("Seconds after which to ask again.", "integer"));
        components.addHeader(CHALLENGE, header("The challenge of RFC 6750.", "string"));
        components.addHeader(ETAG, header("The revision of the resource, such as \"3\".", "string"));
        components.addHeader(LOCATION, header("Path of what was created.", "string"));
    }

    static void complete(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> explain(operation, parameter));
        }
        boolean revised = takes(operation, IF_MATCH) || takes(operation, IF_NONE_MATCH);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (!status.startsWith("2")) {
                return;
            }
            add(answer, REQUEST_ID);
            if (revised || status.equals("201")) {
                add(answer, ETAG);
            }
            if (status.equals("201")) {
                add(answer, LOCATION);
            }
        });
        if (takes(operation, IF_NONE_MATCH)) {
            APIResponse unchanged = createAPIResponse().description("The caller has the current revision.");
            add(unchanged, REQUEST_ID);
            add(unchanged, ETAG);
            operation.getResponses().addAPIResponse("304", unchanged);
        }
    }

    static void add(APIResponse answer, String name) {
        if (answer.getRef() == null) {
            answer.addHeader(name, createHeader().ref("#/components/headers/" + name));
        }
    }

    private static void explain(Operation operation, Parameter parameter) {
        String name = parameter.getName();
        if (parameter.getDescription() == null) {
            parameter.setDescription(PARAMETERS.getOrDefault(name, inWords(parameter)));
        }
        Schema schema = parameter.getSchema();
        switch (name) {
            case "limit" -> schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200)).defaultValue(50);
            case "cursor" -> schema.maxLength(400);
            case IDEMPOTENCY_KEY -> schema.minLength(1).maxLength(255);
            case IF_MATCH -> {
                schema.addExample("\"1\"");
                // What creates the thing when it is absent has no revision to name then.
                parameter.setRequired(!operation.getResponses().hasAPIResponse("201"));
            }
            default -> {
            }
        }
    }

    /** {@code programId} in the path is the program's id; as a filter it narrows the list. */
    private static String inWords(Parameter parameter) {
        String words = parameter.getName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return parameter.getIn() == Parameter.In.PATH
                ? "The " + words + "."
                : "Only with this " + words + ".";
    }

    private static boolean takes(Operation operation, String header) {
        return ErrorAnswers.takes(operation, Parameter.In.HEADER, header);
    }

    private static Header header(String description, String type) {
        return createHeader().description(description)
                .schema(createSchema().addType(Schema.SchemaType.valueOf(type.toUpperCase(Locale.ROOT))));
    }
}
