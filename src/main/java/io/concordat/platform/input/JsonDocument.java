package io.concordat.platform.input;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import io.concordat.platform.error.FieldError;

/**
 * A JSON object whose fields the service does not know beforehand: itself in REST, written as text in GraphQL, where a
 * type must name its fields.
 */
@CustomScalar("JSON")
@Description("A JSON object, written as text, such as \"{\\\"seats\\\": 40}\".")
@RegisterForReflection
public final class JsonDocument implements CustomStringScalar {

    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

    private final JsonNode tree;

    /** From text; when it is no JSON, {@link #faults} says so. */
    public JsonDocument(String text) {
        this(parse(text));
    }

    private JsonDocument(JsonNode tree) {
        this.tree = tree;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JsonDocument of(JsonNode tree) {
        return new JsonDocument(tree);
    }

    /** @return the object; not to be changed */
    @JsonValue
    public JsonNode tree() {
        return tree;
    }

    @Override
    public String stringValueForSerialization() {
        return tree.toString();
    }

    /** Adds a fault when it is no object, and one for each of its values that cannot be stored. */
    void note(String path, List<FieldError> faults) {
        if (tree.isObject()) {
            noteUnstorable(tree, path, faults);
        } else {
            faults.add(new FieldError(path, "malformed", "Send a JSON object."));
        }
    }

    private static void noteUnstorable(JsonNode node, String path, List<FieldError> faults) {
        if (node.isTextual()) {
            Unstorable.note(node.textValue(), path, faults);
        } else if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            faults.add(new FieldError(path, "out-of-range", "The number is too large."));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                noteUnstorable(node.get(i), path + "/" + i, faults);
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            Unstorable.note(field.getKey(), path, faults);
            noteUnstorable(field.getValue(), path + "/" + field.getKey(), faults);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonDocument that && tree.equals(that.tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    @Override
    public String toString() {
        return tree.toString();
    }
}
