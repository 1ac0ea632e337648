package io.concordat.platform.graphql;

import jakarta.json.Json;
import jakarta.json.JsonValue;

import io.smallrye.graphql.api.ErrorExtensionProvider;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;

/** Puts the same stable code into {@code errors[].extensions.code} as REST has in its problem body. */
public final class ErrorCode implements ErrorExtensionProvider {

    @Override
    public String getKey() {
        return "code";
    }

    @Override
    public JsonValue mapValueFrom(Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return Json.createValue(refusal.code());
        }
        return Json.createValue(Failures.isDatabaseAway(failure) ? "database-unavailable" : "internal");
    }
}
