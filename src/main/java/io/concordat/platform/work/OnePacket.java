package io.concordat.platform.work;

import jakarta.inject.Singleton;

import io.netty.handler.flush.FlushConsolidationHandler;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.Connection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;

/**
 * Lets the statements that are sent at one moment travel in one packet: the client flushes after each, which is a system call
 * and wakes the server each time. Long statements are prepared once a connection like short ones: the client leaves those above
 * 2,048 characters to be parsed and planned anew each time, which took the server nearly as long as to carry them out.
 */
@Singleton
class OnePacket implements PgPoolCreator {

    private static final int MOST_FLUSHES = 64;
    private static final int LONGEST_PREPARED = 64 * 1024;

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool().using(input.vertx()).with(input.poolOptions())
                .connectingTo(new PgConnectOptions(input.pgConnectOptionsList().get(0))
                        .setPreparedStatementCacheSqlLimit(LONGEST_PREPARED))
                .withConnectHandler(OnePacket::consolidate).build();
    }

    private static void consolidate(SqlConnection connection) {
        Connection bare = ((SqlConnectionInternal) connection).unwrap();
        if (bare.unwrap() instanceof SocketConnectionBase socket) {
            socket.socket().channelHandlerContext().pipeline()
                    .addFirst(new FlushConsolidationHandler(MOST_FLUSHES, true));
        }
        // Into the pool.
        connection.close();
    }
}
