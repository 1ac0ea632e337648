package io.concordat.start;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database answers within a second, and the login is one for which row-level security holds. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

    private static final String NAME = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Pool pool;

    DatabaseReadiness(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query(LoginCheck.SQL).execute()
                .map(DatabaseReadiness::answer)
                .ifNoItem().after(PATIENCE)
                .recoverWithItem(() -> down("no answer within " + PATIENCE.toMillis() + " ms"))
                // The reason stays in the log of the client: health answers are read without a login.
                .onFailure().recoverWithItem(() -> down("not reachable"));
    }

    private static HealthCheckResponse answer(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return LoginCheck.problem(row.getString(0), row.getBoolean(1), row.getBoolean(2), row.getString(3))
                .map(problem -> down("the login is not restricted"))
                .orElseGet(() -> HealthCheckResponse.up(NAME));
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
