package io.concordat.integration;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import io.concordat.platform.security.Vendor;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.time.Patience;

/** Tells whose a client id is, before any vendor is known. */
@ApplicationScoped
class ClientDirectory {

    private static final String OWNER = "select vendor_id from client_directory where client_id = $1";

    private final Pool pool;
    private final Patience patience;
    private final VendorDirectory vendors;

    ClientDirectory(Pool pool, Patience patience, VendorDirectory vendors) {
        this.pool = pool;
        this.patience = patience;
        this.vendors = vendors;
    }

    /** @return the vendor of the client, or empty when nobody has such a one */
    Uni<Optional<Vendor>> owner(String clientId) {
        return patience.limit(pool.preparedQuery(OWNER).execute(Tuple.of(clientId))).chain(rows -> {
            for (Row row : rows) {
                return vendors.require(row.getInteger(0)).map(Optional::of);
            }
            return Uni.createFrom().item(Optional.empty());
        });
    }
}
