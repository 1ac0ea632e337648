package io.concordat.platform.request;

import java.util.Map;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Problem;

/** Answers with a problem where a request ends before it reaches a door. */
public final class ProblemAnswer {

    private ProblemAnswer() {
    }

    /** Ends the answer with the problem and these headers. */
    public static void send(RoutingContext context, Problem problem, Map<String, String> headers) {
        end(context, problem, headers);
    }

    /** Answers, and hangs up: what is left of the request is read only so that the sender gets to read the answer. */
    static void sendAndClose(RoutingContext context, Problem problem) {
        end(context, problem, Map.of("Connection", "close")).onComplete(written -> UnreadBody.discardAndClose(context));
    }

    private static Future<Void> end(RoutingContext context, Problem problem, Map<String, String> headers) {
        if (context.response().ended()) {
            return Future.succeededFuture();
        }
        headers.forEach(context.response()::putHeader);
        return context.response().setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(json(problem).encode());
    }

    private static JsonObject json(Problem problem) {
        JsonObject body = new JsonObject().put("type", problem.type()).put("title", problem.title())
                .put("status", problem.status()).put("detail", problem.detail()).put("code", problem.code());
        if (problem.errors() != null) {
            JsonArray errors = new JsonArray();
            for (FieldError error : problem.errors()) {
                errors.add(new JsonObject().put("field", error.field()).put("code", error.code()).put("message",
                        error.message()));
            }
            body.put("errors", errors);
        }
        return body;
    }
}
