package io.concordat.platform.graphql;

import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import io.concordat.platform.error.DomainException;

/** Sees to it that every error of an answer carries a code and a status, also those that the library makes. */
final class GraphqlErrors {

    private static final String INVALID = "graphql-invalid";

    private GraphqlErrors() {
    }

    /** @return the answer to a request that was not executed */
    static JsonObject answer(List<DomainException> refusals) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        refusals.forEach(refusal -> errors.add(error(refusal)));
        return Json.createObjectBuilder().add("errors", errors).build();
    }

    /** @return the same answer, every error with its code */
    static JsonObject coded(JsonObject answer) {
        if (!answer.containsKey("errors")) {
            return answer;
        }
        JsonArray errors = answer.getJsonArray("errors");
        JsonArrayBuilder coded = Json.createArrayBuilder();
        long causes = errors.stream().filter(error -> !isConsequence(error.asJsonObject())).count();
        for (JsonValue error : errors) {
            if (causes == 0 || !isConsequence(error.asJsonObject())) {
                coded.add(coded(error.asJsonObject(), answer.containsKey("data")));
            }
        }
        return Json.createObjectBuilder(answer).add("errors", coded).build();
    }

    /** @return whether it only says that a field that must not be null is, because of another error */
    private static boolean isConsequence(JsonObject error) {
        return "NullValueInNonNullableField".equals(classification(error));
    }

    private static JsonObject coded(JsonObject error, boolean executed) {
        JsonObject extensions = error.containsKey("extensions")
                ? error.getJsonObject("extensions")
                : JsonValue.EMPTY_JSON_OBJECT;
        if (extensions.containsKey("code")) {
            return error;
        }
        String code = switch (classification(error)) {
            case "ExecutionAborted" -> "query-too-large";
            case "NullValueInNonNullableField" -> "internal";
            case "DataFetchingException" -> executed ? "internal" : INVALID;
            default -> INVALID;
        };
        int status = code.equals("internal") ? 500 : 400;
        return Json.createObjectBuilder(error).add("extensions",
                Json.createObjectBuilder(extensions).add("code", code).add("status", status)).build();
    }

    private static String classification(JsonObject error) {
        return error.containsKey("extensions")
                ? error.getJsonObject("extensions").getString("classification", "")
                : "";
    }

    private static JsonObjectBuilder error(DomainException refusal) {
        return Json.createObjectBuilder().add("message", refusal.getMessage()).add("extensions",
                Json.createObjectBuilder().add("code", refusal.code()).add("status", refusal.kind().status()));
    }
}
