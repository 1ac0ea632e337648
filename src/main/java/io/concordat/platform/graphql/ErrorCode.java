package io.concordat.platform.graphql;

import jakarta.json.Json;
import jakarta.json.JsonValue;

import io.smallrye.graphql.api.ErrorExtensionProvider;
import org.jboss.logging.Logger;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;

/** Puts the same stable code into {@code errors[].extensions.code} as REST has in its problem body. */
public final class ErrorCode implements ErrorExtensionProvider {

    private static final Logger LOG = Logger.getLogger(ErrorCode.class);

    @Override
    public String getKey() {
        return "code";
    }

    @Override
    public JsonValue mapValueFrom(Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return Json.createValue(refusal.code());
        }
        if (Failures.isDatabaseAway(failure)) {
            return Json.createValue("database-unavailable");
        }
        LOG.error("A GraphQL field failed in a way that nobody foresaw", failure);
        return Json.createValue("internal");
    }
}
