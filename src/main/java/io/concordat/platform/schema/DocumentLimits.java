package io.concordat.platform.schema;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.concordat.platform.error.FieldError;

/**
 * How large a document may be, so that checking it is cheap whatever its schema says.
 *
 * @param most characters of the document as JSON without spaces
 * @param deepest levels of objects and lists inside of each other
 */
record DocumentLimits(int most, int deepest) {

    /** @return the fault of a document beyond the limits */
    Optional<FieldError> fault(String field, JsonNode document) {
        if (depth(document) > deepest) {
            return Optional.of(new FieldError(field, "too-deep",
                    "It is nested too deep: " + deepest + " levels are the most."));
        }
        return document.toString().length() <= most
                ? Optional.empty()
                : Optional.of(new FieldError(field, "too-long",
                        "It is too long: " + most + " characters of JSON are the most."));
    }

    private static int depth(JsonNode node) {
        int deepestChild = 0;
        for (JsonNode child : node) {
            deepestChild = Math.max(deepestChild, depth(child));
        }
        return node.isContainerNode() ? deepestChild + 1 : 0;
    }
}
