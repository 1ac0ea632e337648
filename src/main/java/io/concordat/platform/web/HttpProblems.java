package io.concordat.platform.web;

import java.util.Map;

import io.concordat.platform.error.Problem;

/** The problems that HTTP itself has with a request, before any use case. */
final class HttpProblems {

    private record Text(String code, String title, String detail) {
    }

    private static final Map<Integer, Text> TEXTS = Map.of(
            400, new Text("request-malformed", "Bad request", "The request is not well formed."),
            401, new Text("token-missing", "Not authenticated", "Send an access token: Authorization: Bearer …"),
            403, new Text("role-not-permitted", "Not permitted", "None of the caller's roles permits this."),
            404, new Text("not-found", "Not found", "There is nothing at this path."),
            405, new Text("method-not-allowed", "Method not allowed", "This path answers to other methods; see Allow."),
            406, new Text("not-acceptable", "Not acceptable", "Answers are application/json."),
            413, new Text("too-large", "Too large", "The request's body is larger than is accepted here."),
            415, new Text("unsupported-media-type", "Unsupported media type", "Send the body as application/json."),
            500, new Text("internal", "Internal error", "Something went wrong on our side. "
                    + "The X-Request-Id of this answer finds the reason in our logs."));

    private HttpProblems() {
    }

    static Problem of(int status) {
        Text text = TEXTS.getOrDefault(status, TEXTS.get(400));
        return new Problem("about:blank", text.title(), status, text.detail(), text.code(), null);
    }
}
