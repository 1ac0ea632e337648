package io.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import org.junit.jupiter.api.Test;

/** What is counted as a request's: transactions that ended, not what background work has only begun. */
@QuarkusTest
class StatementLogTest {

    @Inject
    Pool pool;

    @Test
    void aTransactionIsToldOnceItHasEnded() {
        SqlConnection connection = pool.getConnection().await().indefinitely();
        try {
            Transaction[] begun = new Transaction[1];

            assertThat(told(() -> {
                begun[0] = connection.begin().await().indefinitely();
                connection.query("select 'only begun'").execute().await().indefinitely();
            }, "only begun")).isFalse();
            begun[0].commit().await().indefinitely();
            assertThat(told(() -> {
                Transaction whole = connection.begin().await().indefinitely();
                connection.query("select 'whole'").execute().await().indefinitely();
                whole.commit().await().indefinitely();
            }, "whole")).isTrue();
        } finally {
            connection.close().await().indefinitely();
        }
    }

    private static boolean told(Runnable work, String text) {
        return StatementLog.ofTheTests().transactionsDuring(work).stream().flatMap(transaction -> transaction.stream())
                .anyMatch(statement -> statement.sql().contains(text));
    }
}
