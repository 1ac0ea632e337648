package io.concordat.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;
import io.concordat.support.TestVendor;

/** What tests of the catalog begin with: a vendor, and short words for its programs, partners and offers. */
public final class CatalogStory {

    /** Today in the vendor's time zone. */
    public final LocalDate today;
    public final TestVendor vendor = TestVendor.create();

    public CatalogStory() {
        today = Instant.now().atZone(vendor.vendor().zone()).toLocalDate();
    }

    /** @return the id of a new active partner of the segments */
    public UUID partner(String... segments) {
        UUID id = UUID.randomUUID();
        sql("""
                insert into partner (vendor_id, id, name, type, country, verticals, segments, web_domains, status,
                       created_at, revision)
                values ($1, $2, 'Northwind', 'RESELLER', 'DE', '{}', $3, '{}', 'ACTIVE', $4, 1)""", vendor.id(), id,
                segments, Instant.now().atOffset(ZoneOffset.UTC));
        return id;
    }

    /** @return the id of a new program that starts today, whose offers apply as soon as they are approved */
    public String program(String code) {
        return program(code, 0);
    }

    /** @return the id of a new program that starts today, with that notice for its offers */
    public String program(String code, int noticeDays) {
        return vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("code", code, "name", "Program " + code, "offerNoticeDays", noticeDays))
                .post("/v1/programs").then().statusCode(201).extract().path("id");
    }

    /** @return the id of an enrollment that starts today */
    public String enroll(UUID partner, String programId) {
        return vendor.as(Role.CHANNEL_MANAGER).body(Map.of("partnerId", partner))
                .post("/v1/programs/" + programId + "/enrollments").then().statusCode(201).extract().path("id");
    }

    /** @return the id of a new offer without versions */
    public String offer(String programId, String code) {
        return vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("programId", programId, "code", code, "name", "Offer " + code)).post("/v1/offers").then()
                .statusCode(201).extract().path("id");
    }

    /** @return content that is valid from yesterday on, for everyone */
    public Map<String, Object> content(String title) {
        Map<String, Object> content = new HashMap<>();
        content.put("title", title);
        content.put("validFrom", today.minusDays(1).toString());
        content.put("rationale", "Growth in the mid market");
        return content;
    }

    /** @return the answer to a new draft */
    public Response draft(String offerId, Map<String, Object> content) {
        return vendor.as(Role.PROGRAM_ADMIN).body(content).post("/v1/offers/" + offerId + "/versions");
    }

    /** Drafts a version, submits it, and approves it as another person. */
    public void publish(String offerId, Map<String, Object> content) {
        Response draft = draft(offerId, content);
        draft.then().statusCode(201);
        String version = draft.header("Location").replaceFirst("^https?://[^/]+", "");
        Response submitted = vendor.as(Role.PROGRAM_ADMIN).header("If-Match", draft.header("ETag"))
                .post(version + "/submission");
        submitted.then().statusCode(200);
        approver().header("If-Match", submitted.header("ETag")).post(version + "/approval").then().statusCode(200);
    }

    /** @return a request of a second person, who decides about offers */
    public RequestSpecification approver() {
        return TestVendor.request(approverToken());
    }

    /** @return the token of that person */
    public String approverToken() {
        return vendor.tokenOf("approver", Role.FINANCE);
    }

    /** Closes a program as it was created. */
    public void close(String programId) {
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post("/v1/programs/" + programId + "/closure")
                .then().statusCode(200);
    }

    /** @return the rows of a statement as the service's own login with the vendor set */
    public RowSet<Row> sql(String sql, Object... values) {
        Pool pool = Arc.container().instance(Pool.class).get();
        Function<SqlConnection, Uni<RowSet<Row>>> work = connection -> connection
                .preparedQuery("select set_config('concordat.vendor', $1, true)")
                .execute(Tuple.of(Integer.toString(vendor.id())))
                .chain(() -> connection.preparedQuery(sql).execute(Tuple.from(values)));
        return pool.withTransaction(work).await().indefinitely();
    }

    /** @return what another room reads inside its unit of work */
    public <T> T read(Function<SqlUnit, Uni<T>> reading) {
        return Arc.container().instance(UnitOfWork.class).get()
                .read(Caller.service(vendor.vendor(), "test"), reading).await().indefinitely();
    }

    /** @return the kinds of the outbox events about an object, in order */
    public List<String> eventsOf(String subjectId) {
        List<String> kinds = new java.util.ArrayList<>();
        sql("select kind from outbox_event where vendor_id = $1 and subject_id = $2 order by written_by, id",
                vendor.id(), UUID.fromString(subjectId)).forEach(row -> kinds.add(row.getString(0)));
        return kinds;
    }
}
