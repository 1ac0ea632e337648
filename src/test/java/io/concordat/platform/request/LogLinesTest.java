package io.concordat.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** Log lines of a request name it and its vendor, also those that are written between two statements of a transaction. */
@QuarkusTest
class LogLinesTest {

    private static final Logger STATEMENTS = Logger.getLogger("org.hibernate.SQL");
    private static final String ID = "requestId";

    @Test
    void everyLineOfAReactivePipelineCarriesTheRequestAndItsVendor() {
        TestVendor first = TestVendor.create();
        TestVendor second = TestVendor.create();
        Lines lines = new Lines();
        Level before = STATEMENTS.getLevel();
        STATEMENTS.addHandler(lines);
        STATEMENTS.setLevel(Level.FINE);
        try {
            IntStream.range(0, 10).parallel().forEach(i -> create(i % 2 == 0 ? first : second, "log-lines-" + i));
        } finally {
            STATEMENTS.setLevel(before);
            STATEMENTS.removeHandler(lines);
        }

        for (int i = 0; i < 10; i++) {
            String id = "log-lines-" + i;
            String vendor = (i % 2 == 0 ? first : second).vendor().key();
            assertThat(lines.seen).filteredOn(line -> id.equals(line.get(ID))).hasSizeGreaterThan(1)
                    .allSatisfy(line -> assertThat(line).containsEntry("vendor", vendor));
        }
        assertThat(lines.seen).filteredOn(line -> !line.containsKey(ID)).isEmpty();
    }

    @Test
    void theCallersOwnIdIsAnsweredWhenItIsSensibleAndANewOneOtherwise() {
        assertThat(get("trace-4711.b").header("X-Request-Id")).isEqualTo("trace-4711.b");
        assertThat(get("x").header("X-Request-Id")).isNotEqualTo("x").hasSize(36);
        assertThat(get("a b c d e f g h").header("X-Request-Id")).hasSize(36);
    }

    @Test
    void metricsAreServedWithTheTemplatesOfPathsAndWithoutIds() {
        String id = "01998f2e-6c1a-7b3d-9f00-2b6d3c1a0009";
        RestAssured.given().auth().preemptive().oauth2(TestVendor.create().token(Role.AUDITOR))
                .get("/v1/partners/" + id)
                .then().statusCode(404);

        String metrics = RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics).contains("http_server_requests_seconds_count").contains("uri=\"/v1/partners/{id}\"")
                .doesNotContain(id);
    }

    private static void create(TestVendor vendor, String id) {
        vendor.as(Role.PROGRAM_ADMIN).header("X-Request-Id", id)
                .body(Map.of("name", "Partner " + id, "type", "RESELLER", "country", "DE")).post("/v1/partners")
                .then().statusCode(201);
    }

    private static Response get(String id) {
        return RestAssured.given().header("X-Request-Id", id).get("/v1/partners");
    }

    private static final class Lines extends ExtHandler {

        private final Queue<Map<String, String>> seen = new ConcurrentLinkedQueue<>();

        @Override
        protected void doPublish(ExtLogRecord line) {
            seen.add(line.getMdcCopy());
        }
    }
}
