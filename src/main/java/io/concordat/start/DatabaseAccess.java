package io.concordat.start;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The database and the logins that the service uses.
 *
 * @param url      where it is
 * @param user     restricted login of the service
 * @param password of that login; empty when the server asks for none
 * @param owner    login that owns the schema; without it nothing is migrated
 */
record DatabaseAccess(DatabaseUrl url, String user, Optional<String> password, Optional<Owner> owner) {

    /** The login that owns the schema and runs the migrations. */
    record Owner(String user, String password) {
        @Override
        public String toString() {
            return "Owner[" + user + "]";
        }
    }

    /** @return the settings of the service, by their Quarkus names */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>(url.properties());
        properties.put("quarkus.datasource.username", user);
        password.ifPresent(value -> properties.put("quarkus.datasource.password", value));
        properties.put("quarkus.flyway.migrate-at-start", String.valueOf(owner.isPresent()));
        owner.ifPresent(login -> {
            properties.put("quarkus.flyway.username", login.user());
            properties.put("quarkus.flyway.password", login.password());
        });
        return properties;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + user + " at " + url + ", owner " + owner + "]";
    }
}
