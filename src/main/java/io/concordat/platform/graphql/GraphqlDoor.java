package io.concordat.platform.graphql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;

import graphql.ExecutionResult;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Problem;
import io.concordat.platform.request.ProblemAnswer;
import io.concordat.platform.request.StreamedBody;

/**
 * GraphQL over HTTP as its specification has it. It stands before the library's own handler, which is lenient with what
 * it is sent and tells an unexecuted request from an executed one neither by status nor by code.
 */
@Singleton
class GraphqlDoor extends SmallRyeGraphQLAbstractHandler {

    private static final Logger LOG = Logger.getLogger(GraphqlDoor.class);
    /** Behind authentication and the filters, ahead of the library. */
    private static final int AHEAD = -1;
    private static final String PATH = "/graphql";

    private final QueryRules rules;
    private final VariableRules variables;
    private final BodyHandler body;

    GraphqlDoor(CurrentIdentityAssociation identity, CurrentVertxRequest current, QueryRules rules,
            VariableRules variables,
            @ConfigProperty(name = StreamedBody.LARGEST_BODY) MemorySize largestBody) {
        super(identity, current, false);
        this.rules = rules;
        this.variables = variables;
        this.body = BodyHandler.create(false).setBodyLimit(largestBody.asLongValue());
    }

    void open(@Observes Router router) {
        router.route(PATH).order(AHEAD - 1).handler(context -> {
            body.handle(context);
            context.request().resume();
        });
        router.route(PATH).order(AHEAD).handler(this);
    }

    @Override
    protected void doHandle(RoutingContext context) {
        String method = context.request().method().name();
        if (!method.equals("POST") && !method.equals("GET")) {
            refuse(context, 405, "Method not allowed", "method-not-allowed", "Send POST, or GET for a query.",
                    Map.of("Allow", "GET, POST"));
            return;
        }
        Optional<GraphqlMedia> media = GraphqlMedia.of(context.request().getHeader("Accept"));
        if (media.isEmpty()) {
            refuse(context, 406, "Not acceptable", "not-acceptable",
                    "Answers are application/graphql-response+json or application/json.", Map.of());
        } else if (method.equals("POST") && !GraphqlRequest.isJson(context.request().getHeader("Content-Type"))) {
            refuse(context, 415, "Unsupported media type", "unsupported-media-type",
                    "Send the request as application/json in UTF-8.", Map.of());
        } else {
            execute(context, media.get());
        }
    }

    private void execute(RoutingContext context, GraphqlMedia media) {
        JsonObject request;
        try {
            request = GraphqlRequest.read(context);
        } catch (DomainException malformed) {
            send(context, media, 400, GraphqlErrors.answer(List.of(malformed)));
            return;
        }
        try {
            Document document = rules.parse(request.getString("query"));
            if (context.request().method().name().equals("GET") && mutates(document, request)) {
                refuse(context, 405, "Method not allowed", "method-not-allowed", "Send mutations with POST.",
                        Map.of("Allow", "POST"));
                return;
            }
            variables.check(document, request.getJsonObject("variables"));
        } catch (DomainException refusal) {
            send(context, media, media.refusedStatus(), GraphqlErrors.answer(List.of(refusal)));
            return;
        }
        getExecutionService().executeAsync(request, getMetaData(context), new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                try {
                    answer(response);
                } catch (RuntimeException unforeseen) {
                    fail(unforeseen);
                }
            }

            private void answer(ExecutionResponse response) {
                ExecutionResult result = response.getExecutionResult();
                if (GraphqlData.isWhole(result)) {
                    send(context, media, GraphqlData.write(result));
                    return;
                }
                JsonObject answer = response.getExecutionResultAsJsonObject();
                boolean executed = answer.containsKey("data");
                send(context, media, executed ? 200 : media.refusedStatus(), GraphqlErrors.coded(answer));
            }

            @Override
            public void fail(Throwable failure) {
                LOG.error("A GraphQL request failed in a way that nobody foresaw", failure);
                refuse(context, 500, "Internal error", "internal",
                        "Something went wrong on our side; the X-Request-Id of this answer finds the reason in our logs.",
                        Map.of());
            }
        });
    }

    private static boolean mutates(Document document, JsonObject request) {
        String name = request.getString("operationName", null);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name == null || name.equals(operation.getName()))
                .anyMatch(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY);
    }

    private static void send(RoutingContext context, GraphqlMedia media, int status, JsonObject answer) {
        if (!context.response().ended()) {
            context.response().setStatusCode(status).putHeader("Content-Type", media.contentType())
                    .end(answer.toString());
        }
    }

    private static void send(RoutingContext context, GraphqlMedia media, Buffer answer) {
        if (!context.response().ended()) {
            context.response().putHeader("Content-Type", media.contentType()).end(answer);
        }
    }

    private static void refuse(RoutingContext context, int status, String title, String code, String detail,
            Map<String, String> headers) {
        ProblemAnswer.send(context, new Problem("about:blank", title, status, detail, code, null), headers);
    }
}
