package io.concordat.partner;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.Unit;

/** The one home of personal data: contacts of deals and users of partners. */
@ApplicationScoped
public class People {

    private static final String INSERT = """
            insert into person (vendor_id, id, first_name, last_name, email, phone, title)
            select $1, p.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) p""";
    private static final String FIND = """
            select id, first_name, last_name, email, phone, title from person where vendor_id = $1 and id = any($2)""";
    private static final String JOINED = """
            case when cardinality(%1$s.%2$s) > 0 then
              (select json_agg(json_build_array(p.id, p.first_name, p.last_name, p.email, p.phone, p.title))::text
                 from person p where p.vendor_id = %1$s.vendor_id and p.id = any(%1$s.%2$s)) end""";

    private static final String REPLACE = """
            update person set first_name = $3, last_name = $4, email = $5, phone = $6, title = $7
             where vendor_id = $1 and id = $2 and erased_at is null""";
    private static final String ERASE = """
            update person set first_name = null, last_name = null, email = null, phone = null, title = null,
                   erased_at = coalesce(erased_at, $3)
             where vendor_id = $1 and id = $2 returning erased_at""";

    /** Stores new people in one statement; their ids come from {@link Unit#newId}. */
    public Uni<Void> insertAll(Unit unit, List<Person> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.update(INSERT, unit.vendorId(), people.stream().map(Person::id).toArray(UUID[]::new),
                texts(people, Person::firstName), texts(people, Person::lastName), texts(people, Person::email),
                texts(people, Person::phone), texts(people, Person::title)).replaceWithVoid();
    }

    /** @return the people of these ids, each once, in no particular order; an erased one has nothing but its id */
    public Uni<List<Person>> find(SqlUnit unit, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return unit.query(FIND, unit.vendorId(), ids.toArray(UUID[]::new)).map(rows -> {
            List<Person> people = new ArrayList<>(rows.size());
            for (Row row : rows) {
                people.add(new Person(row.getUUID(0), row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5)));
            }
            return people;
        });
    }

    /**
     * Finds people together with what they belong to, in its statement.
     *
     * @param alias a table of the statement, with a {@code vendor_id}
     * @param ids its column of ids of people
     * @return an expression whose value {@link #read} takes
     */
    public static String joined(String alias, String ids) {
        return JOINED.formatted(alias, ids);
    }

    /** @return the people of a value of {@link #joined}, as {@link #find} has them */
    public static List<Person> read(String joined) {
        if (joined == null) {
            return List.of();
        }
        JsonArray rows = new JsonArray(joined);
        List<Person> people = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonArray row = rows.getJsonArray(i);
            people.add(new Person(UUID.fromString(row.getString(0)), row.getString(1), row.getString(2),
                    row.getString(3), row.getString(4), row.getString(5)));
        }
        return people;
    }

    /** @return whether the person was there to be replaced; an erased one is not */
    public Uni<Boolean> replace(Unit unit, Person person) {
        return unit.update(REPLACE, unit.vendorId(), person.id(), person.firstName(), person.lastName(),
                person.email(), person.phone(), person.title()).map(rows -> rows == 1);
    }

    /** @return when the person was erased, which is now unless it was before; empty when there is no such person */
    public Uni<Optional<Instant>> erase(SqlUnit unit, UUID id) {
        return unit.query(ERASE, unit.vendorId(), id, unit.now().atOffset(ZoneOffset.UTC)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(row.getOffsetDateTime(0).toInstant());
            }
            return Optional.empty();
        });
    }

    private static String[] texts(List<Person> people, Function<Person, String> text) {
        return people.stream().map(text).toArray(String[]::new);
    }
}
