package io.concordat.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
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

    private static String[] texts(List<Person> people, Function<Person, String> text) {
        return people.stream().map(text).toArray(String[]::new);
    }
}
