package io.concordat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import io.concordat.core.matching.MatchKey;
import io.concordat.deal.matching.BulkRegistrations;
import io.concordat.deal.matching.BulkRegistrations.Stored;

/**
 * Stores many registrations with COPY. What does not differ between registrations (policy, value, window, texts, events) is
 * taken from one that the service itself has written.
 */
final class BulkLoad {

    private static final String STAGE = """
            create unlogged table stage (no bigint, registration jsonb, record jsonb, intake_customer jsonb, person jsonb, customer jsonb,
                                         matches jsonb, approved boolean)""";
    private static final String[] FILL = {
            """
                    insert into customer select r.* from stage s, customer t,
                           lateral jsonb_populate_record(t, s.customer) r
                     where s.customer is not null and (t.vendor_id, t.id) = (select vendor_id, customer_id from template)""",
            """
                    insert into person select r.* from stage s, person t, lateral jsonb_populate_record(t, s.person) r
                     where (t.vendor_id, t.id) = (select vendor_id, contact_ids[1] from template)""",
            """
                    insert into deal_registration (%COLUMNS) overriding system value
                    select %R_COLUMNS from stage s, deal_registration t, lateral jsonb_populate_record(t,
                           s.registration || jsonb_build_object('intake', t.intake || jsonb_build_object('customer', s.intake_customer))) r
                     where t.id = (select id from template)
                     order by s.no""",
            """
                    insert into customer_record select r.* from stage s, customer_record t,
                           lateral jsonb_populate_record(t, s.record) r
                     where (t.vendor_id, t.no) = (select vendor_id, no from template)""",
            """
                    insert into registration_snapshot select d.vendor_id, d.no, 1, t.kinds, t.taken_at, t.taken_by, d.status,
                           d.verdict, d.decision_reason, d.intake, d.contact_ids, d.contact_roles
                      from stage s join deal_registration d on d.no = s.no, registration_snapshot t
                     where (t.vendor_id, t.registration_no) = (select vendor_id, no from template)""",
            """
                    insert into match_key select t.vendor_id, k.k, k.no, k.kind::"char" from staged_key k, template t""",
            """
                    insert into registration_match (vendor_id, registration_no, other_kind, other_id, other_since, verdict,
                           score, contributions)
                    select r.vendor_id, r.registration_no, r.other_kind, r.other_id, r.other_since, r.verdict, r.score,
                           r.contributions from stage s, lateral jsonb_populate_recordset(null::registration_match, s.matches) r""",
            """
                    insert into protection select r.* from stage s, protection t,
                           lateral jsonb_populate_record(t, jsonb_build_object('registration_no', s.no, 'customer_id',
                                                                               s.registration -> 'customer_id')) r
                     where s.approved and (t.vendor_id, t.registration_no) = (select vendor_id, no from template)""",
            """
                    insert into due_work select r.* from stage s, due_work t,
                           lateral jsonb_populate_record(t, jsonb_build_object('subject_id', s.registration -> 'id')) r
                     where s.approved and t.subject_id = (select id from template)""",
            """
                    insert into audit_event select r.* from stage s, audit_event t, lateral jsonb_populate_record(t,
                           jsonb_build_object('id', gen_random_uuid(), 'subject_id', s.registration -> 'id')) r
                     where t.subject_id = (select id from template) and (s.approved or t.action like '%registered')""",
            """
                    insert into outbox_event select r.* from stage s, outbox_event t, lateral jsonb_populate_record(t,
                           jsonb_build_object('id', gen_random_uuid(), 'subject_id', s.registration -> 'id')) r
                     where t.subject_id = (select id from template) and (s.approved or t.kind like '%registered')""",
            """
                    insert into idempotency_record select r.* from stage s, idempotency_record t,
                           lateral jsonb_populate_record(t, jsonb_build_object('key', 'bulk-' || s.no)) r
                     where t.location like '%' || (select id from template)"""};

    private final Database database;

    /** @param database with a login that may write every vendor's rows */
    BulkLoad(Database database) {
        this.database = database;
    }

    /** @param template id of a registration that the service wrote, approved at once, with one contact */
    void load(BulkRegistrations registrations, int count, String template) {
        database.execute(STAGE, "create unlogged table staged_key (k bigint, no bigint, kind text)",
                "create table template as select * from deal_registration where id = '" + template + "'");
        try (Connection rows = database.connect(); Connection keys = database.connect()) {
            CopyIn stage = copy(rows, "copy stage from stdin");
            CopyIn stagedKey = copy(keys, "copy staged_key from stdin");
            registrations.make(count, stored -> write(stage, stagedKey, stored));
            stage.endCopy();
            stagedKey.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            // What the constraints would check again was decided by the service's own matcher.
            statement.execute("set session_replication_role = replica");
            String columns = columns(statement);
            for (String sql : FILL) {
                statement.execute(sql.replace("%R_COLUMNS", "r." + columns.replace(", ", ", r."))
                        .replace("%COLUMNS", columns));
            }
            statement.execute("""
                    select setval(pg_get_serial_sequence('deal_registration', 'no'),
                                  (select max(no) from deal_registration))""");
            statement.execute("drop table stage, staged_key, template");
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A column that the database computes cannot be written. */
    private static String columns(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                """
                        select string_agg(attname, ', ' order by attnum) from pg_attribute
                         where attrelid = 'deal_registration'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""")) {
            found.next();
            return found.getString(1);
        }
    }

    private static CopyIn copy(Connection connection, String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private static void write(CopyIn stage, CopyIn stagedKey, Stored stored) {
        StringBuilder keys = new StringBuilder();
        for (MatchKey key : stored.keys()) {
            keys.append(key.hash()).append('\t').append(stored.no()).append('\t').append(key.kind()).append('\n');
        }
        send(stagedKey, keys.toString());
        send(stage, stored.no() + "\t" + text(stored.registration()) + "\t" + text(stored.record()) + "\t"
                + text(stored.customerOfIntake()) + "\t"
                + text(stored.person()) + "\t" + (stored.customer() == null ? "\\N" : text(stored.customer())) + "\t"
                + escaped(stored.matches().toString()) + "\t" + stored.approved() + "\n");
    }

    private static String text(ObjectNode node) {
        return escaped(node.toString());
    }

    private static String escaped(String json) {
        return json.replace("\\", "\\\\").replace("\t", " ");
    }

    private static void send(CopyIn copy, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
