package io.concordat.platform.request;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What a sender still sends after an early answer. It is read and thrown away: a sender who finds the connection broken
 * while he sends never reads the answer.
 */
public final class UnreadBody {

    private static final int MOST_DISCARDED = 16 * 1024 * 1024;
    private static final long MOST_MILLIS = 10_000;

    private UnreadBody() {
    }

    /** Reads on to the end of the request, and hangs up when that is too far. */
    public static void discard(RoutingContext context) {
        discard(context, () -> {
        });
    }

    /** Reads on to the end of the request, or as far as is bearable, and hangs up. */
    static void discardAndClose(RoutingContext context) {
        discard(context, () -> context.request().connection().close());
    }

    private static void discard(RoutingContext context, Runnable afterwards) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            afterwards.run();
            return;
        }
        HttpConnection connection = request.connection();
        long[] discarded = new long[1];
        long timer = context.vertx().setTimer(MOST_MILLIS, tooLong -> connection.close());
        request.handler(piece -> {
            discarded[0] += piece.length();
            if (discarded[0] > MOST_DISCARDED) {
                connection.close();
            }
        });
        request.endHandler(ended -> {
            context.vertx().cancelTimer(timer);
            afterwards.run();
        });
        request.resume();
    }
}
