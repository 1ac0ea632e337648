package io.concordat.platform.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import io.concordat.platform.request.UnreadBody;

/** Hands the body of the running request to a door piece by piece: the sender is held back while a piece is worked on. */
@ApplicationScoped
public class IncomingBody {

    private final CurrentVertxRequest current;

    IncomingBody(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @return the body, to be subscribed to once; it fails when the sender goes away before its end */
    public Multi<Buffer> stream() {
        RoutingContext context = current.getCurrent();
        HttpServerRequest request = context.request();
        context.addEndHandler(answered -> UnreadBody.discard(context));
        return Multi.createFrom()
                .deferred(() -> request.isEnded() ? Multi.createFrom().empty() : MultiHelper.toMulti(request));
    }
}
