package io.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.Test;

/** The whole service on the embedded server, as every {@code @QuarkusTest} runs it. */
@QuarkusTest
class ServiceStartTest {

    @Inject
    Pool pool;

    @Test
    void theServiceIsReadyOnAMigratedDatabase() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("database")).body(
                "status",
                equalTo("UP"));
        assertThat(ask("select count(*)::text from flyway_schema_history where success")).isNotEqualTo("0");
    }

    @Test
    void theReactiveClientIsLoggedInAsTheRestrictedLogin() {
        assertThat(ask("select current_user::text")).isEqualTo("concordat_app");
    }

    private String ask(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getString(0);
    }
}
