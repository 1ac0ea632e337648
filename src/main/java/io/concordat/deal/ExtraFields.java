package io.concordat.deal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.JsonDocument;
import io.concordat.platform.schema.JsonSchemas;

/** What a program asks for beside the standard fields, by the JSON Schema of its registration policy. */
@ApplicationScoped
class ExtraFields {

    private static final String FIELD = "extraFields";

    private final JsonSchemas schemas;

    ExtraFields(JsonSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * @param schema the policy's schema, or {@code null} when it has none
     * @param given what was sent, or {@code null}
     * @return where it does not keep to the schema; without a schema there are no extra fields
     */
    List<FieldError> faults(JsonDocument schema, JsonDocument given) {
        if (schema == null) {
            return given == null || given.tree().isEmpty()
                    ? List.of()
                    : List.of(new FieldError(FIELD, "unknown-field", "The program asks for no extra fields."));
        }
        return schemas.faults(FIELD, schema.tree(),
                given == null ? JsonNodeFactory.instance.objectNode() : given.tree());
    }
}
