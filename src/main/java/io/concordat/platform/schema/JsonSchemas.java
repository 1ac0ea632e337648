package io.concordat.platform.schema;

import java.util.List;

import io.concordat.platform.error.FieldError;

/** Checks documents by schemas (JSON Schema 2020-12). Both come as maps, lists, texts, numbers and booleans. */
public interface JsonSchemas {

    /**
     * @param field path of the schema in the input
     * @return what is wrong with the schema, empty when it can be used; the field of each fault is the path and the
     *         position in the schema, such as {@code rules.form.extraFields/properties/contract/pattern}
     */
    List<FieldError> faultsOf(String field, Object schema);

    /**
     * @param field path of the document in the input
     * @param schema one that {@link #faultsOf} found no fault with
     * @return where the document does not keep to the schema; the field of each fault is the path and the position in
     *         the document, such as {@code extraFields/contract/number}
     */
    List<FieldError> faults(String field, Object schema, Object document);
}
