package io.concordat.platform.graphql;

import jakarta.json.Json;
import jakarta.json.JsonValue;

import io.smallrye.graphql.api.ErrorExtensionProvider;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;

/** Puts the HTTP status that REST would answer into {@code errors[].extensions.status}. */
public final class ErrorStatus implements ErrorExtensionProvider {

    @Override
    public String getKey() {
        return "status";
    }

    @Override
    public JsonValue mapValueFrom(Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return Json.createValue(refusal.kind().status());
        }
        return Json.createValue(Failures.isDatabaseAway(failure) ? 503 : 500);
    }
}
