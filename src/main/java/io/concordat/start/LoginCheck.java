package io.concordat.start;

import java.util.Optional;

/** Row-level security holds only for a login that cannot step around it; this tells whether the service has such a one. */
final class LoginCheck {

    /** One row: login, superuser, bypassrls, a table that the login owns (itself or through a role it is in) or null. */
    static final String SQL = """
            select r.rolname, r.rolsuper, r.rolbypassrls,
                   (select c.oid::regclass::text
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                       and pg_has_role(r.oid, c.relowner, 'member')
                     limit 1) as owned_table
              from pg_roles r
             where r.rolname = current_user""";

    private static final String REMEDY = " Row-level security would not hold for it. Let the service log in as concordat_app"
            + " of deploy/roles.sql (DB_USER, DB_PASSWORD) and give the owner to migrations only (DB_OWNER_USER,"
            + " DB_OWNER_PASSWORD).";

    private LoginCheck() {
    }

    /**
     * @param login      name of the login
     * @param superuser  whether it has SUPERUSER
     * @param bypassRls  whether it has BYPASSRLS
     * @param ownedTable a table it owns, null when there is none
     * @return what is wrong and how to put it right; empty when nothing is
     */
    static Optional<String> problem(String login, boolean superuser, boolean bypassRls, String ownedTable) {
        if (superuser) {
            return Optional.of("The login " + login + " is a superuser." + REMEDY);
        }
        if (bypassRls) {
            return Optional.of("The login " + login + " has BYPASSRLS." + REMEDY);
        }
        if (ownedTable != null) {
            return Optional
                    .of("The login " + login + " owns the table " + ownedTable + " or may act as its owner." + REMEDY);
        }
        return Optional.empty();
    }
}
