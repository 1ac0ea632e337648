package io.concordat.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class BusinessCalendarDataTest {

    private static final String PATH = "/v1/business-calendars/";

    private final TestVendor vendor = TestVendor.create();

    @Test
    void untilItIsWrittenTheStandardCalendarIsNineToFiveInTheVendorsZone() {
        vendor.as(Role.AUDITOR).get(PATH + "DEFAULT").then().statusCode(200).header("ETag", "\"0\"")
                .body("zone", equalTo("Europe/Berlin")).body("hours", hasSize(5))
                .body("hours[4].weekday", equalTo("FRIDAY"))
                .body("hours[4].from", equalTo("09:00")).body("hours[4].until", equalTo("17:00"))
                .body("specialDays", empty());
        vendor.as(Role.AUDITOR).get("/v1/business-calendars").then().statusCode(200)
                .body("items.code", contains("DEFAULT"));
    }

    @Test
    void aCalendarIsWrittenReadChangedAndListed() {
        vendor.as(Role.PROGRAM_ADMIN).body(munich()).put(PATH + "MUNICH").then().statusCode(201)
                .header("ETag", "\"1\"").header("Location", endsWith(PATH + "MUNICH"))
                .body("zone", equalTo("Europe/Berlin"));

        Map<String, Object> tokyo = munich();
        tokyo.put("zone", "Asia/Tokyo");
        vendor.as(Role.PROGRAM_ADMIN).body(tokyo).put(PATH + "MUNICH").then().statusCode(428);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"4\"").body(tokyo).put(PATH + "MUNICH").then()
                .statusCode(412);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(tokyo).put(PATH + "MUNICH").then()
                .statusCode(200).header("ETag", "\"2\"").body("zone", equalTo("Asia/Tokyo"));

        vendor.as(Role.CHANNEL_MANAGER).get(PATH + "MUNICH").then().statusCode(200).body("revision", is(2))
                .body("specialDays[0].name", equalTo("Labour day")).body("specialDays[0].hours", empty())
                .body("specialDays[1].hours[0].until", equalTo("12:00"));
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/business-calendars").then()
                .body("items.code", contains("DEFAULT", "MUNICH"));
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/business-calendars?limit=1").then()
                .body("items.code", contains("DEFAULT"));
        assertThat(Sql.count(vendor.id(),
                "select count(*) from outbox_event where vendor_id = $1 and kind = 'business-calendar-written'",
                vendor.id())).isEqualTo(2);
    }

    @Test
    void theDefaultCalendarCanBeWritten() {
        vendor.as(Role.PROGRAM_ADMIN).body(munich()).put(PATH + "DEFAULT").then().statusCode(201);

        vendor.as(Role.AUDITOR).get(PATH + "DEFAULT").then().body("name", equalTo("Munich office"))
                .body("revision", is(1));
        vendor.as(Role.AUDITOR).get("/v1/business-calendars").then().body("items.code", contains("DEFAULT"))
                .body("items[0].revision", is(1));
    }

    @Test
    void graphqlTellsTheSameStory() {
        String admin = vendor.token(Role.PROGRAM_ADMIN);
        String write = """
                mutation($input: WriteBusinessCalendarInput!, $seen: Int) {
                  writeBusinessCalendar(code: "MUNICH", input: $input, expectedRevision: $seen) { code revision }
                }""";

        TestVendor.graphql(admin, write, Map.of("input", munich())).then()
                .body("data.writeBusinessCalendar.revision", is(1));
        TestVendor.graphql(admin, write, Map.of("input", munich())).then()
                .body("errors[0].extensions.code", equalTo("revision-required"));
        TestVendor.graphql(admin, write, Map.of("input", munich(), "seen", 1)).then()
                .body("data.writeBusinessCalendar.revision", is(2));
        TestVendor.graphql(admin, """
                { businessCalendar(code: "MUNICH") { zone hours { weekday from until }
                    specialDays { date name hours { from until } } }
                  businessCalendars(first: 5) { edges { node { code } } } }""", Map.of()).then()
                .body("data.businessCalendar.hours[0].weekday", equalTo("MONDAY"))
                .body("data.businessCalendar.specialDays[1].hours[0].until", equalTo("12:00"))
                .body("data.businessCalendars.edges.node.code", contains("DEFAULT", "MUNICH"));
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedByField() {
        Map<String, Object> faulty = new HashMap<>(Map.of("name", "Faulty", "zone", "Europe/Atlantis",
                "hours", List.of(hours("MONDAY", "09:00", "12:00"), hours("MONDAY", "11:00", "17:00"),
                        hours("TUESDAY", "17:00", "09:00")),
                "specialDays", List.of(Map.of("date", "2031-05-01"), Map.of("date", "2031-05-01"))));

        vendor.as(Role.PROGRAM_ADMIN).body(faulty).put(PATH + "FAULTY").then().statusCode(400).body("errors.code",
                containsInAnyOrder("time-zone-unknown", "hours-overlap", "out-of-range", "day-twice"));
        faulty.put("hours", List.of(hours("MONDAY", "9", "17:00")));
        vendor.as(Role.PROGRAM_ADMIN).body(faulty).put(PATH + "FAULTY").then().statusCode(400)
                .body("code", equalTo("time-malformed"));
        faulty.put("hours", List.of());
        vendor.as(Role.PROGRAM_ADMIN).body(faulty).put(PATH + "FAULTY").then().statusCode(400)
                .body("code", equalTo("required"));
        vendor.as(Role.PROGRAM_ADMIN).body(munich()).put(PATH + "lower").then().statusCode(400)
                .body("code", equalTo("code-malformed"));
    }

    @Test
    void aRepeatedRequestUnderOneKeyWritesOnce() {
        for (int i = 0; i < 2; i++) {
            RestAssured.given().auth().preemptive().oauth2(vendor.token(Role.PROGRAM_ADMIN))
                    .contentType(ContentType.JSON).header("Idempotency-Key", "calendar-once").body(munich())
                    .put(PATH + "ONCE").then().statusCode(201).header("ETag", "\"1\"");
        }
    }

    @Test
    void anotherVendorsCalendarDoesNotExist() {
        vendor.as(Role.PROGRAM_ADMIN).body(munich()).put(PATH + "MUNICH").then().statusCode(201);
        TestVendor other = TestVendor.create();

        other.as(Role.PROGRAM_ADMIN).get(PATH + "MUNICH").then().statusCode(404);
        other.as(Role.PROGRAM_ADMIN).get("/v1/business-calendars").then().body("items.code", contains("DEFAULT"));
    }

    static Map<String, Object> munich() {
        return new HashMap<>(Map.of("name", "Munich office",
                "hours", List.of(hours("TUESDAY", "08:00", "12:00"), hours("MONDAY", "13:00", "17:00"),
                        hours("MONDAY", "08:00", "12:00")),
                "specialDays", List.of(
                        Map.of("date", "2031-12-24", "name", "Christmas Eve", "hours",
                                List.of(Map.of("from", "08:00", "until", "12:00"))),
                        Map.of("date", "2031-05-01", "name", "Labour day"))));
    }

    private static Map<String, Object> hours(String weekday, String from, String until) {
        return Map.of("weekday", weekday, "from", from, "until", until);
    }
}
