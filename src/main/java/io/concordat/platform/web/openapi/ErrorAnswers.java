package io.concordat.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import io.concordat.platform.error.Problem;

/** The failures that an operation can answer, read off what it takes: each as a problem, with an example. */
enum ErrorAnswers {
    INVALID_INPUT(400, "Invalid input", "required",
            "The input is wrong; errors names the fields.", "This field is required."),
    /** Wrong or no token. */
    NOT_AUTHENTICATED(401, "Not authenticated", "token-missing",
            "There is no valid access token.",
            "Send an access token: Authorization: Bearer …; POST /v1/oauth/token gives one."),
    /** Told before anything is looked up. */
    NOT_PERMITTED(403, "Not permitted", "role-not-permitted",
            "None of the caller's roles permits this operation.", "None of the caller's roles permits this operation."),
    /** Another vendor's or partner's things are absent. */
    NOT_FOUND(404, "Not found", "not-found",
            "There is no such thing, or it is not the caller's to see.", "There is no such partner."),
    /** A rule, or a first request under the same key that still runs. */
    REFUSED(409, "Refused by a business rule", "protection-held",
            "A business rule refuses what was asked; or the first request under the idempotency key is still running.",
            "Another registration is protected here."),
    /** Somebody else was faster. */
    REVISION_STALE(412, "The resource has changed", "revision-stale",
            "The resource has changed since the revision in If-Match.",
            "The resource has changed since you read it; read it again and decide anew."),
    /** More than the configured limit. */
    TOO_LARGE(413, "Too large", "too-large",
            "The body is larger than is accepted.", "The request's body is larger than is accepted here."),
    /** Something other than JSON. */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "unsupported-media-type",
            "The body is not of a media type that is accepted here.", "Send the body as application/json."),
    /** The key was used for something else. */
    KEY_REUSED(422, "Idempotency key reused", "idempotency-key-reused",
            "The idempotency key was used for another request.",
            "This idempotency key was used for another request; send a new key with a new request."),
    /** If-Match is missing. */
    REVISION_REQUIRED(428, "Precondition required", "revision-required",
            "If-Match is missing.", "Say which revision you saw: the ETag of your last read in If-Match."),
    /** Where a quota or a limit stands. */
    TOO_MANY_REQUESTS(429, "Too many requests", "quota-used-up",
            "The caller asks too often; Retry-After says when to come again.", "Today's quota is used up."),
    /** A mistake of the service. */
    INTERNAL_ERROR(500, "Internal error", "internal",
            "The service failed.", "Something went wrong on our side."),
    /** The database is away. */
    UNAVAILABLE(503, "Temporarily unavailable", "database-unavailable",
            "The service cannot answer just now; the same request may be sent again.",
            "The database is not reachable just now. Send the same request again, under the same idempotency key.");

    private final int status;
    private final String title;
    private final String code;
    private final String description;
    private final String detail;

    ErrorAnswers(int status, String title, String code, String description, String detail) {
        this.status = status;
        this.title = title;
        this.code = code;
        this.description = description;
        this.detail = detail;
    }

    /** Puts every answer into the components. */
    static void define(Components components) {
        for (ErrorAnswers answer : values()) {
            components.addResponse(answer.component(), answer.response());
        }
    }

    /** Names what the operation can answer; an answer that it describes itself stays. */
    static void complete(String path, Operation operation) {
        APIResponses answers = operation.getResponses();
        for (ErrorAnswers answer : of(path, operation)) {
            String status = Integer.toString(answer.status);
            APIResponse own = answers.getAPIResponse(status);
            if (own == null || own.getContent() == null) {
                answers.addAPIResponse(status,
                        createAPIResponse().ref("#/components/responses/" + answer.component()));
            }
        }
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }

    private static List<ErrorAnswers> of(String path, Operation operation) {
        List<ErrorAnswers> answers = new ArrayList<>(List.of(INTERNAL_ERROR, UNAVAILABLE));
        boolean open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!open) {
            answers.addAll(List.of(NOT_AUTHENTICATED, NOT_PERMITTED));
        }
        if (takes(operation, Parameter.In.QUERY, null) || operation.getRequestBody() != null
                || takes(operation, Parameter.In.HEADER, ContractHeaders.IDEMPOTENCY_KEY)) {
            answers.add(INVALID_INPUT);
        }
        if (path.contains("{") || operation.getRequestBody() != null && !open) {
            answers.add(NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            answers.addAll(List.of(TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
        }
        if (takes(operation, Parameter.In.HEADER, ContractHeaders.IDEMPOTENCY_KEY)) {
            answers.addAll(List.of(REFUSED, KEY_REUSED));
        }
        if (takes(operation, Parameter.In.HEADER, ContractHeaders.IF_MATCH)) {
            answers.addAll(List.of(REVISION_STALE, REVISION_REQUIRED));
        }
        if (operation.getResponses().hasAPIResponse("429")) {
            answers.add(TOO_MANY_REQUESTS);
        }
        return answers;
    }

    static boolean takes(Operation operation, Parameter.In in, String name) {
        return operation.getParameters() != null && operation.getParameters().stream()
                .anyMatch(parameter -> parameter.getIn() == in && (name == null || name.equals(parameter.getName())));
    }

    /** {@code NOT_FOUND} is the component {@code NotFound}. */
    private String component() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private APIResponse response() {
        APIResponse response = createAPIResponse().description(description)
                .content(createContent().addMediaType(Problem.MEDIA_TYPE, createMediaType()
                        .schema(createSchema().ref("#/components/schemas/Problem")).example(example())));
        ContractHeaders.add(response, ContractHeaders.REQUEST_ID);
        if (this == REFUSED || this == TOO_MANY_REQUESTS || this == UNAVAILABLE) {
            ContractHeaders.add(response, ContractHeaders.RETRY_AFTER);
        }
        if (this == NOT_AUTHENTICATED) {
            ContractHeaders.add(response, ContractHeaders.CHALLENGE);
        }
        return response;
    }

    private Map<String, Object> example() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", code);
        if (this == INVALID_INPUT) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("field", "name");
            error.put("code", code);
            error.put("message", detail);
            problem.put("errors", List.of(error));
        }
        return problem;
    }
}
