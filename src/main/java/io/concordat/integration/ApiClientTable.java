package io.concordat.integration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SessionUnit;
import io.concordat.platform.work.SqlUnit;

/** The statements of API clients: reads into records, and what a session cannot write. */
final class ApiClientTable {

    private static final String VIEW = """
            select id, client_id, name, roles, partner_id, status, previous_valid_until, created_at, revision
              from api_client where vendor_id = $1""";
    private static final String FIND = VIEW + " and id = $2";
    private static final String LIST = VIEW + " and ($2::uuid is null or id < $2) order by id desc limit $3";
    private static final String LOGIN = """
            select client_id, roles, partner_id, secret_hint, secret_hash, previous_secret_hint, previous_secret_hash,
                   previous_valid_until
              from api_client where vendor_id = $1 and client_id = $2 and status = 'ACTIVE'""";
    private static final String RESERVE = "insert into client_directory (client_id, vendor_id) values ($1, $2)";

    private ApiClientTable() {
    }

    static Uni<Optional<ApiClientView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(rows -> views(rows).stream().findFirst());
    }

    /** @return clients with a smaller id than {@code after}, newest first */
    static Uni<List<ApiClientView>> list(SqlUnit unit, UUID after, int limit) {
        return unit.query(LIST, unit.vendorId(), after, limit).map(ApiClientTable::views);
    }

    /** @return what an active client is checked with, or empty */
    static Uni<Optional<ClientLogin>> login(SqlUnit unit, String clientId) {
        return unit.query(LOGIN, unit.vendorId(), clientId).map(rows -> {
            for (Row row : rows) {
                return Optional.of(login(row, unit));
            }
            return Optional.empty();
        });
    }

    /** Stores a new client and takes its name; fails as CONFLICT when the name is taken, NOT_FOUND without such a partner. */
    static Uni<Void> insert(SessionUnit unit, ApiClient client) {
        return unit.update(RESERVE, client.clientId, client.vendorId)
                .onFailure(failure -> Failures.isConstraint(failure, "client_directory_pkey"))
                .transform(failure -> DomainException.of(Kind.CONFLICT, "client-id-taken",
                        "There is a client of that id already, here or elsewhere; choose another."))
                .chain(() -> unit.session().persist(client)).chain(() -> unit.session().flush())
                .onFailure(failure -> Failures.isConstraint(failure, "api_client_partner_known"))
                .transform(failure -> DomainException.notFound("partner"));
    }

    private static ClientLogin login(Row row, SqlUnit unit) {
        Instant previousUntil = instant(row.getOffsetDateTime(7));
        boolean previousWorks = previousUntil != null && unit.now().isBefore(previousUntil);
        return new ClientLogin(unit.by().vendor(), row.getString(0), List.of(row.getArrayOfStrings(1)),
                row.getUUID(2), new HashedSecret(row.getString(3), row.getString(4)),
                previousWorks ? new HashedSecret(row.getString(5), row.getString(6)) : null);
    }

    private static List<ApiClientView> views(RowSet<Row> rows) {
        List<ApiClientView> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            views.add(new ApiClientView(row.getUUID(0), row.getString(1), row.getString(2),
                    List.of(row.getArrayOfStrings(3)), row.getUUID(4), ApiClientStatus.valueOf(row.getString(5)),
                    instant(row.getOffsetDateTime(6)), instant(row.getOffsetDateTime(7)), row.getInteger(8)));
        }
        return views;
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
