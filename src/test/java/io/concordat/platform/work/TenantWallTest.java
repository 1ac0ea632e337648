package io.concordat.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.error.Failures;
import io.concordat.platform.security.Caller;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** The wall between vendors, seen from the database and from both clients, whatever rooms there are. */
@QuarkusTest
class TenantWallTest {

    /** Hold no business data: vendors, whose client an id is, what is due when, and the migrations' own history. */
    private static final Set<String> EXEMPT = Set.of("vendor", "client_directory", "due_work",
            "flyway_schema_history");
    /** Its owner alone is let through, so that search_customers can use the index; the service's login is not. */
    private static final Set<String> OPEN_TO_ITS_OWNER = Set.of("customer_name");
    private static final String OUR_TABLES = """
            select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')""";
    private static final String COUNT = "select count(*) from partner where name = 'Northwind'";
    private static final String RENAME = "update partner set name = 'Mine' where vendor_id = $1";
    private static final String INTRUDE = """
            insert into partner (vendor_id, id, name, type, country, verticals, segments, web_domains, status,
                                 created_at, revision)
            values ($1, $2, 'Intruder', 'RESELLER', 'DE', '{}', '{}', '{}', 'ACTIVE', now(), 1)""";

    @Inject
    Pool pool;
    @Inject
    Mutiny.SessionFactory sessions;
    @Inject
    UnitOfWork work;

    private final TestVendor acme = TestVendor.create();
    private final TestVendor globex = TestVendor.create();

    @BeforeEach
    void acmeHasData() {
        Sql.partner(acme.id(), "Northwind");
        acme.withCode("tiers", "GOLD");
    }

    @Test
    void withoutAVendorNoTableOfBusinessDataShowsARow() {
        for (String table : businessTables()) {
            assertThat(Sql.asNobody("select count(*) from " + table).get(0)[0]).as(table).isEqualTo(0L);
        }
        assertThat(Sql.count(acme.id(), COUNT)).isEqualTo(1);
    }

    @Test
    void aConnectionThatHadAVendorShowsNothingOnceItsTransactionIsOver() {
        Long[] seen = pool.withConnection(connection -> connection.begin()
                .chain(transaction -> connection.preparedQuery(UnitOfWork.SET_VENDOR)
                        .execute(Tuple.of(Integer.toString(acme.id())))
                        .chain(() -> connection.query(COUNT).execute())
                        .map(rows -> rows.iterator().next().getLong(0)).call(inside -> transaction.commit()))
                .chain(inside -> connection.query(COUNT).execute()
                        .map(rows -> new Long[]{inside, rows.iterator().next().getLong(0)})))
                .await().indefinitely();

        assertThat(seen).containsExactly(1L, 0L);
    }

    @Test
    void withoutAVendorNoEntityIsFoundThroughHibernate() {
        List<EntityType<?>> entities = List.copyOf(sessions.getMetamodel().getEntities());
        assertThat(entities).isNotEmpty();
        for (EntityType<?> entity : entities) {
            Long seen = sessions.openSession().chain(session -> session
                    .createSelectionQuery("select count(*) from " + entity.getName(), Long.class).getSingleResult()
                    .eventually(session::close)).await().indefinitely();
            assertThat(seen).as(entity.getName()).isZero();
        }
    }

    @Test
    void oneVendorNeitherSeesNorChangesAnothersRowsThroughTheClient() {
        assertThat(Sql.count(globex.id(), COUNT)).isZero();
        assertThat(Sql.as(globex.id(), RENAME + " returning id", acme.id())).isEmpty();
        assertThat(Sql.as(globex.id(), "delete from partner where vendor_id = $1 returning id", acme.id())).isEmpty();
        assertThatThrownBy(() -> Sql.as(globex.id(), INTRUDE, acme.id(), UUID.randomUUID()))
                .satisfies(TenantWallTest::isRefusedByTheWall);
        assertThat(Sql.count(acme.id(), COUNT)).isEqualTo(1);
    }

    @Test
    void oneVendorNeitherSeesNorChangesAnothersRowsThroughHibernate() {
        Caller stranger = Caller.service(globex.vendor(), "wall-test");
        Command<String> command = new Command<>(stranger, "wall-test", null, null, null, String.class);

        String seenAndChanged = work.writeEntities(command, unit -> unit.session()
                .createNativeQuery(COUNT, Long.class).getSingleResult()
                .chain(seen -> unit.update(RENAME, acme.id()).map(changed -> Outcome.ok(seen + "/" + changed))))
                .await().indefinitely().view();

        assertThat(seenAndChanged).isEqualTo("0/0");
        assertThatThrownBy(() -> work.writeEntities(command,
                unit -> unit.update(INTRUDE, acme.id(), UUID.randomUUID()).replaceWith(Outcome.ok("in"))).await()
                .indefinitely()).hasMessageContaining("row-level security");
        assertThat(Sql.count(acme.id(), COUNT)).isEqualTo(1);
    }

    @Test
    void everyTableButTheDirectoryIsBehindTheForcedWall() {
        List<Object[]> tables = Sql.asNobody(OUR_TABLES);
        assertThat(tables).extracting(table -> table[1]).containsAll(EXEMPT);
        for (Object[] table : tables) {
            boolean exempt = EXEMPT.contains((String) table[1]);
            assertThat(table[2]).as("row-level security of " + table[1]).isEqualTo(!exempt);
            assertThat(table[3]).as("forced row-level security of " + table[1])
                    .isEqualTo(!exempt && !OPEN_TO_ITS_OWNER.contains((String) table[1]));
        }
        for (String table : businessTables()) {
            List<Object[]> policies = Sql.asNobody("""
                    select cmd, roles::text, qual, with_check from pg_policies
                     where schemaname = 'public' and tablename = $1""", table);
            assertThat(policies).as("policies of " + table).hasSize(1);
            assertThat(policies.get(0)[0]).isEqualTo("ALL");
            assertThat(policies.get(0)[1]).isEqualTo("{public}");
            assertThat((String) policies.get(0)[2]).startsWith("(vendor_id = ").contains("concordat.vendor");
            assertThat(policies.get(0)[3]).as("the check on writes is the same as on reads").isNull();
        }
    }

    @Test
    void theVendorComesFirstInEveryIndexAndPrimaryKey() {
        List<Object[]> indexes = Sql.asNobody("""
                select t.relname, i.indexrelid::regclass::text, a.attname, i.indisprimary from pg_index i
                  join pg_class t on t.oid = i.indrelid
                  left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                 where t.relnamespace = 'public'::regnamespace and not t.relname = any($1)""",
                (Object) EXEMPT.toArray(String[]::new));
        assertThat(indexes).isNotEmpty();
        for (Object[] index : indexes) {
            assertThat(index[2]).as("first column of " + index[1]).isEqualTo("vendor_id");
        }
        assertThat(indexes).filteredOn(index -> (Boolean) index[3]).extracting(index -> index[0])
                .containsExactlyInAnyOrderElementsOf((Iterable<String>) businessTables());
    }

    @Test
    void theVendorComesFirstOnBothSidesOfEveryForeignKey() {
        List<Object[]> keys = Sql.asNobody("""
                select k.conname, a.attname, r.attname, k.confrelid::regclass::text from pg_constraint k
                  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                  join pg_attribute r on r.attrelid = k.confrelid and r.attnum = k.confkey[1]
                 where k.contype = 'f' and k.connamespace = 'public'::regnamespace""");
        assertThat(keys).isNotEmpty();
        for (Object[] key : keys) {
            assertThat(key[1]).as("first column of " + key[0]).isEqualTo("vendor_id");
            assertThat(key[2]).as("first column that " + key[0] + " refers to")
                    .isEqualTo(key[3].equals("vendor") ? "id" : "vendor_id");
        }
    }

    @Test
    void theServicesLoginOwnsNothingAndCannotStepAroundTheWall() {
        Object[] login = Sql.asNobody("""
                select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                       (select count(*) from pg_class where relowner = r.oid)
                         + (select count(*) from pg_proc where proowner = r.oid)
                         + (select count(*) from pg_namespace where nspowner = r.oid),
                       (select count(*) from pg_auth_members where member = r.oid),
                       has_schema_privilege(r.oid, 'public', 'create')
                  from pg_roles r where rolname = current_user""").get(0);

        assertThat(login).containsExactly(false, false, false, false, 0L, 0L, false);
    }

    @Test
    void anAuditEventIsNeverChangedAndNeverDeleted() {
        assertThat(Sql.count(acme.id(), "select count(*) from audit_event")).isEqualTo(1);

        for (String change : List.of("update audit_event set actor = 'somebody else'", "delete from audit_event")) {
            assertThatThrownBy(() -> Sql.as(acme.id(), change)).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> Sql.as(acme.id(), "truncate audit_event")).hasMessageContaining("permission denied");
        assertThat(Sql.count(acme.id(), "select count(*) from audit_event")).isEqualTo(1);
    }

    private static void isRefusedByTheWall(Throwable failure) {
        assertThat(Failures.sqlState(failure)).contains("42501");
        assertThat(failure).hasMessageContaining("row-level security");
    }

    private static List<String> businessTables() {
        return Sql.asNobody(OUR_TABLES).stream().map(table -> (String) table[1])
                .filter(table -> !EXEMPT.contains(table)).toList();
    }
}
