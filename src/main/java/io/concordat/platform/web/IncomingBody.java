package io.concordat.platform.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Hands the body of the running request to a door piece by piece: the sender is held back while a piece is worked on. */
@ApplicationScoped
public class IncomingBody {

    /** What is read and thrown away after an early answer, so that the sender gets to read the answer. */
    private static final int MOST_DISCARDED = 16 * 1024 * 1024;

    private final CurrentVertxRequest current;

    IncomingBody(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @return the body, to be subscribed to once; it fails when the sender goes away before its end */
    public Multi<Buffer> stream() {
        RoutingContext context = current.getCurrent();
        HttpServerRequest request = context.request();
        context.addEndHandler(answered -> discard(request));
        return Multi.createFrom()
                .deferred(() -> request.isEnded() ? Multi.createFrom().empty() : MultiHelper.toMulti(request));
    }

    private static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long[] discarded = new long[1];
        request.handler(piece -> {
            discarded[0] += piece.length();
            if (discarded[0] > MOST_DISCARDED) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
