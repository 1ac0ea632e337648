package io.concordat.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.bench.StatementLog.Statement;
import io.concordat.platform.security.Role;
import io.concordat.support.OwnerSql;
import io.concordat.support.Sql;

/** A reader of a replay that goes away in the middle. */
@QuarkusTest
class AbortedReplayTest {

    private static final int PARTNERS = 200;
    /** Background work may wait for that table too. */
    private static final String WAITING = """
            select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid
             where not l.granted and l.relation = 'earning'::regclass and a.query like 'select offer, currency, sum(earned_minor)%'""";
    private static final String IN_TRANSACTION = """
            select count(*) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()
               and xact_start is not null""";

    @Test
    void nothingGoesOnAndNothingIsLoggedAsAnErrorWhenTheReaderGoesAway() {
        PublishedStory story = new PublishedStory();
        story.offer("VOLUME", "COMMISSION", "INVOICED", "{'percent': {'ratePercent': '5'}}");
        story.fact("INVOICED", "inv-1", "02-01", "1000.00");
        for (int i = 0; i < PARTNERS; i++) {
            ManyFacts.copy(story.vendor.id(), "inv-1", story.partner(), 1);
        }
        Errors errors = new Errors();
        Logger root = Logger.getLogger("");
        root.addHandler(errors);

        List<List<Statement>> transactions;
        try {
            transactions = log().transactionsDuring(() -> {
                // The first partner's replay waits for what is held here, so that the reader surely goes in the middle.
                OwnerSql.holding(story.vendor.id(), "lock table earning in access exclusive mode", held -> {
                    try (Socket reader = ask(story)) {
                        await(WAITING, 1);
                        reader.setSoLinger(true, 0);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    for (int i = 0; i < 5; i++) {
                        story.vendor.as(Role.AUDITOR).get("/v1/partners/" + story.partner).then().statusCode(200);
                    }
                });
                await(IN_TRANSACTION, 0);
            });
        } finally {
            root.removeHandler(errors);
        }

        assertThat(transactions.stream().filter(AbortedReplayTest::replaysAPartner)).as("partners replayed")
                .hasSizeBetween(1, PARTNERS / 10);
        assertThat(errors.seen).isEmpty();
        assertThat(story.vendor.as(Role.AUDITOR)
                .body("{\"from\": \"%1$d-01-01\", \"until\": \"%1$d-12-31\"}".formatted(story.year))
                .post("/v1/earning-replays").then().statusCode(200).extract().asString().lines())
                .as("a reader that stays").hasSize(PARTNERS + 2);
    }

    private static boolean replaysAPartner(List<Statement> transaction) {
        return transaction.stream().anyMatch(statement -> statement.sql().contains("max(occurred_at)"));
    }

    private static Socket ask(PublishedStory story) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        String body = "{\"from\": \"%1$d-01-01\", \"until\": \"%1$d-12-31\"}".formatted(story.year);
        socket.getOutputStream().write("""
                POST /v1/earning-replays HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(story.vendor.token(Role.AUDITOR), body.length(), body)
                .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Asks again and again until it is so. */
    private static void await(String sql, long expected) {
        long begin = System.nanoTime();
        while (((Number) Sql.asNobody(sql).get(0)[0]).longValue() != expected) {
            assertThat(System.nanoTime() - begin).as(sql).isLessThan(20_000_000_000L);
        }
    }

    private static StatementLog log() {
        return StatementLog.ofTheTests();
    }

    /** Keeps what is logged as an error. */
    private static final class Errors extends ExtHandler {
        private final Queue<String> seen = new ConcurrentLinkedQueue<>();

        @Override
        protected void doPublish(ExtLogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                seen.add(line.getFormattedMessage());
            }
        }
    }
}
