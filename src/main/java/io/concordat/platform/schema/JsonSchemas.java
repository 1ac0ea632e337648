package io.concordat.platform.schema;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.concordat.platform.error.FieldError;

/** Checks documents by schemas (JSON Schema 2020-12). */
public interface JsonSchemas {

    /**
     * @param field path of the schema in the input
     * @return what is wrong with the schema, empty when it can be used; the field of each fault is the path and the
     *         position in the schema, such as {@code rules.form.extraFields/properties/contract/pattern}
     */
    List<FieldError> faultsOf(String field, JsonNode schema);

    /**
     * @param field path of the document in the input
     * @param schema one that {@link #faultsOf} found no fault with
     * @return where the document does not keep to the schema; the field of each fault is the path and the position in
     *         the document, such as {@code extraFields/contract/number}
     */
    List<FieldError> faults(String field, JsonNode schema, JsonNode document);
}
