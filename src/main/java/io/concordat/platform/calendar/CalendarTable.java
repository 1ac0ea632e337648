package io.concordat.platform.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.work.SqlUnit;

/** The SQL of business calendars. */
@ApplicationScoped
class CalendarTable {

    private static final String COLUMNS = "code, name, zone, hours::text, special_days::text, revision";
    private static final String FIND = "select %s from business_calendar where vendor_id = $1 and code = any($2)"
            .formatted(COLUMNS);
    private static final String HOLD = FIND + " for update";
    private static final String LIST = """
            select * from (select %s from business_calendar where vendor_id = $1
                           union all
                           select $4, $5, $6, $7::jsonb::text, $8::jsonb::text, 0
                            where not exists (select from business_calendar where vendor_id = $1 and code = $4)) calendar
             where $2::text is null or code > $2 order by code limit $3"""
            .formatted(COLUMNS);
    private static final String INSERT = """
            insert into business_calendar (vendor_id, code, name, zone, hours, special_days, revision)
            values ($1, $2, $3, $4, $5, $6, 1) on conflict do nothing""";
    private static final String UPDATE = """
            update business_calendar set name = $3, zone = $4, hours = $5, special_days = $6, revision = revision + 1
             where vendor_id = $1 and code = $2""";
    private static final TypeReference<List<WeekdayHours>> HOURS = new TypeReference<>() {
    };
    private static final TypeReference<List<SpecialDay>> DAYS = new TypeReference<>() {
    };

    private final ObjectMapper json;

    CalendarTable(ObjectMapper json) {
        this.json = json;
    }

    /** @return those that are stored */
    Uni<List<BusinessCalendarView>> find(SqlUnit unit, Collection<String> codes) {
        return unit.query(FIND, unit.vendorId(), codes.toArray(String[]::new)).map(this::views);
    }

    /** Finds a stored one and keeps others from changing it until this transaction ends. */
    Uni<Optional<BusinessCalendarView>> hold(SqlUnit unit, String code) {
        return unit.query(HOLD, unit.vendorId(), Set.of(code).toArray(String[]::new))
                .map(rows -> views(rows).stream().findFirst());
    }

    /** @return in the order of the codes, the standard one among them while nobody has written it */
    Uni<List<BusinessCalendarView>> list(SqlUnit unit, String after, int limit) {
        BusinessCalendarView standard = BusinessCalendarView.standard(unit.by().vendor().zone());
        return unit.query(LIST, unit.vendorId(), after, limit, standard.code(), standard.name(), standard.zone(),
                array(standard.hours()), array(standard.specialDays())).map(this::views);
    }

    /** @return whether it was stored; not when another request stored the code in the meantime */
    Uni<Boolean> insert(SqlUnit unit, BusinessCalendarView calendar) {
        return write(unit, INSERT, calendar).map(rows -> rows == 1);
    }

    Uni<Void> update(SqlUnit unit, BusinessCalendarView calendar) {
        return write(unit, UPDATE, calendar).replaceWithVoid();
    }

    private Uni<Integer> write(SqlUnit unit, String sql, BusinessCalendarView calendar) {
        return unit.update(sql, unit.vendorId(), calendar.code(), calendar.name(), calendar.zone(),
                array(calendar.hours()), array(calendar.specialDays()));
    }

    private List<BusinessCalendarView> views(RowSet<Row> rows) {
        List<BusinessCalendarView> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            views.add(new BusinessCalendarView(row.getString(0), row.getString(1), row.getString(2),
                    read(row.getString(3), HOURS), read(row.getString(4), DAYS), row.getInteger(5)));
        }
        return views;
    }

    private JsonArray array(Object list) {
        try {
            return new JsonArray(json.writeValueAsString(list));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Hours cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored hours cannot be read", e);
        }
    }
}
