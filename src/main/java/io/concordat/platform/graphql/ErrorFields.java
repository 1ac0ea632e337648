package io.concordat.platform.graphql;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;

import io.smallrye.graphql.api.ErrorExtensionProvider;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;

/** Puts the faulty fields of an input into {@code errors[].extensions.errors}. */
public final class ErrorFields implements ErrorExtensionProvider {

    @Override
    public String getKey() {
        return "errors";
    }

    @Override
    public JsonValue mapValueFrom(Throwable failure) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        if (failure instanceof DomainException refusal) {
            for (FieldError error : refusal.errors()) {
                fields.add(Json.createObjectBuilder().add("field", error.field()).add("code", error.code())
                        .add("message", error.message()));
            }
        }
        return fields.build();
    }
}
