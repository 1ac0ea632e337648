package io.concordat.deal.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.web.JsonFaults;

/** One JSON object a line. */
final class NdjsonForm implements LineForm {

    private final ObjectMapper json;

    NdjsonForm(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean quotes() {
        return false;
    }

    @Override
    public boolean takesAsHeader(String record) {
        return false;
    }

    @Override
    public ObjectNode read(String record) {
        try {
            JsonNode tree = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(record);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw DomainException.of(Kind.INVALID, "json-malformed", "The line is not a JSON object.");
        } catch (JsonProcessingException e) {
            throw JsonFaults.explain(e);
        }
    }

    @Override
    public <T> T as(Class<T> input, ObjectNode object) throws JsonProcessingException {
        return json.treeToValue(object, input);
    }
}
