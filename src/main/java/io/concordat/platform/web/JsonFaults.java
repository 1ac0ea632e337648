package io.concordat.platform.web;

import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** Says what is wrong with JSON that cannot be read into an input record. */
public final class JsonFaults {

    private JsonFaults() {
    }

    /** @return the failure as the caller may read it, naming the field where there is one */
    public static DomainException explain(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return DomainException.of(Kind.INVALID, "json-too-deep",
                    "The JSON is nested too deep or has too long a value.");
        }
        if (failure instanceof JsonParseException) {
            return DomainException.of(Kind.INVALID, "json-malformed", "The body is not well-formed JSON.");
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return DomainException.invalid(path(unknown), "unknown-field", "There is no such field here.");
        }
        if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return DomainException.invalid(path(mapping), "malformed",
                    "The value has another type or form than the field.");
        }
        return DomainException.of(Kind.INVALID, "json-malformed",
                "The body is not the JSON object that is expected here.");
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }
}
