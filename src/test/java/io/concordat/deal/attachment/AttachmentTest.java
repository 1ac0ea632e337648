package io.concordat.deal.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** Files beside a registration, from the first byte to the frozen record. */
@QuarkusTest
class AttachmentTest {

    private static final byte[] NOTE = "%PDF-1.7 minutes of the visit".getBytes(StandardCharsets.UTF_8);

    @Inject
    MovableClock clock;

    private DealProgram program;
    private UUID northwind;
    private String deal;

    @BeforeEach
    void aRegistrationUnderReview() {
        program = DealProgram.with(Map.of("approveClear", false));
        northwind = program.partner();
        deal = program.registered(northwind, DealProgram.deal("Müller GmbH"));
    }

    @Test
    void aFileComesBackByteForByteWithTheHashThatTheServiceComputed() {
        byte[] large = pdf(3_000_000);

        Response attached = attach(partner(), deal, "Besuch am 3. März.pdf", "application/pdf", large);

        attached.then().statusCode(201).header("ETag", "\"1\"").body("sha256", equalTo(sha256(large)))
                .body("size", equalTo(3_000_000)).body("name", equalTo("Besuch am 3. März.pdf"))
                .body("kind", equalTo("OTHER")).body("fromPartner", is(true)).body("internal", is(false));
        String path = attached.path("contentPath");
        assertThat(attached.header("Location") + "/content").endsWith(path);
        Response content = program.vendor().as(Role.CHANNEL_MANAGER).get(path);
        content.then().statusCode(200).header("Content-Type", equalTo("application/pdf"))
                .header("ETag", equalTo('"' + sha256(large) + '"')).header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Length", equalTo("3000000")).header("Content-Disposition",
                        equalTo("attachment; filename*=UTF-8''Besuch%20am%203.%20M%C3%A4rz.pdf"));
        assertThat(content.asByteArray()).isEqualTo(large);
        partner().header("If-None-Match", '"' + sha256(large) + '"').get(path).then().statusCode(304);
        partner().get(path(deal)).then().statusCode(200).body("items.sha256", contains(sha256(large)));
    }

    @Test
    void aRetryUnderTheSameKeyAttachesOnceAndOtherBytesUnderItAreRefused() {
        String first = attach(partner().header("Idempotency-Key", "visit"), deal, "visit.pdf", "application/pdf", NOTE)
                .then().statusCode(201).extract().path("id");

        attach(partner().header("Idempotency-Key", "visit"), deal, "visit.pdf", "application/pdf", NOTE).then()
                .statusCode(201).body("id", equalTo(first));
        attach(partner().header("Idempotency-Key", "visit"), deal, "visit.pdf", "application/pdf", pdf(100)).then()
                .statusCode(422).body("code", equalTo("idempotency-key-reused"));

        partner().get(path(deal)).then().body("items", hasSize(1));
        assertThat(contents()).isOne();
    }

    @Test
    void equalBytesAreStoredOnceAndGoWithTheLastFileThatNeedsThem() {
        String first = attached(deal, "visit.pdf", NOTE);
        String second = attached(deal, "again.pdf", NOTE);
        assertThat(contents()).isOne();

        remove(first).then().statusCode(200).body("name", equalTo("visit.pdf"));
        assertThat(partner().get(path(deal) + "/" + second + "/content").asByteArray()).isEqualTo(NOTE);
        assertThat(contents()).isOne();
        remove(second).then().statusCode(200);

        assertThat(contents()).isZero();
        assertThat(Sql.count(program.vendor().id(), "select count(*) from attachment_piece where vendor_id = $1",
                program.vendor().id())).isZero();
        partner().get(path(deal) + "/" + first).then().statusCode(404);
    }

    @Test
    void tenUploadsOfTheSameBytesAtOnceAllSucceedAndAreStoredOnce() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> attach(partner(), deal, "visit-" + i + ".pdf", "application/pdf", NOTE).statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(contents()).isOne();
    }

    @Test
    void whatTheContentObviouslyIsNotIsRefusedAndNothingIsLeftOfIt() {
        refused("visit.pdf", "application/pdf", "MZ a program".getBytes(StandardCharsets.UTF_8), 400,
                "content-of-another-type");
        refused("visit.png", "image/png", NOTE, 400, "content-of-another-type");
        refused("visit.pdf.exe", "application/pdf", NOTE, 400, "file-name-of-another-type");
        refused("visit.html", "text/html", "<html>".getBytes(StandardCharsets.UTF_8), 400, "media-type-not-allowed");
        refused("../../etc/visit.pdf", "application/pdf", NOTE, 400, "file-name-malformed");
        refused("visit.pdf", "application/pdf", new byte[0], 400, "required");

        partner().get(path(deal)).then().body("items", empty());
        assertThat(contents()).isZero();
    }

    @Test
    void theProgramSaysHowLargeAndHowManyFilesMayBe() {
        DealProgram strict = DealProgram.with(Map.of("rules",
                Map.of("form", Map.of("attachments", Map.of("maxBytes", 300_000, "most", 1)))));
        UUID partner = strict.partner();
        String id = strict.registered(partner, DealProgram.deal("Müller GmbH"));
        RequestSpecification as = strict.vendor().asPartner(partner);

        attach(as, id, "large.pdf", "application/pdf", pdf(300_001)).then().statusCode(413).body("code",
                equalTo("attachment-too-large"));
        attach(strict.vendor().asPartner(partner), id, "right.pdf", "application/pdf", pdf(300_000)).then()
                .statusCode(201);
        attach(strict.vendor().asPartner(partner), id, "second.pdf", "application/pdf", NOTE).then().statusCode(409)
                .body("code", equalTo("attachments-full"));
    }

    @Test
    void whatADecisionFoundStaysAndMoreCanOnlyBeAdded() {
        String before = attached(deal, "visit.pdf", NOTE);
        partner().header("If-Match", "\"1\"").body(Map.of("kind", "EVIDENCE_OF_ENGAGEMENT", "description", "The visit"))
                .put(path(deal) + "/" + before).then().statusCode(200).header("ETag", "\"2\"")
                .body("kind", equalTo("EVIDENCE_OF_ENGAGEMENT")).body("description", equalTo("The visit"));
        decide("approval");

        remove(before).then().statusCode(412);
        partner().header("If-Match", "\"2\"").delete(path(deal) + "/" + before).then().statusCode(409).body("code",
                equalTo("attachment-frozen"));
        partner().header("If-Match", "\"2\"").body(Map.of()).put(path(deal) + "/" + before).then().statusCode(409);
        String after = attached(deal, "later.pdf", pdf(50));
        remove(after).then().statusCode(409).body("code", equalTo("attachment-frozen"));
        partner().get(path(deal)).then().body("items.name", contains("visit.pdf", "later.pdf"));
    }

    @Test
    void eachSideKeepsItsHandsOffTheOthersFilesAndTheVendorsInternalOnesStayInternal() {
        String theirs = attached(deal, "visit.pdf", NOTE);
        RequestSpecification manager = program.vendor().as(Role.CHANNEL_MANAGER).queryParam("internal", true);
        String ours = attach(manager, deal, "assessment.pdf", "application/pdf", pdf(70)).then().statusCode(201)
                .body("internal", is(true)).extract().path("id");

        partner().get(path(deal)).then().body("items.id", contains(theirs));
        partner().get(path(deal) + "/" + ours).then().statusCode(404);
        partner().get(path(deal) + "/" + ours + "/content").then().statusCode(404);
        program.vendor().as(Role.CHANNEL_MANAGER).get(path(deal)).then().body("items.id", contains(theirs, ours));
        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").delete(path(deal) + "/" + theirs).then()
                .statusCode(409).body("code", equalTo("attachment-of-the-other-side"));
        attach(partner().queryParam("internal", true), deal, "secret.pdf", "application/pdf", NOTE).then()
                .statusCode(400).body("code", equalTo("not-the-partners"));
    }

    @Test
    void anotherPartnerAndAnotherVendorFindNothing() {
        String id = attached(deal, "visit.pdf", NOTE);
        UUID contoso = program.partner();
        DealProgram elsewhere = DealProgram.create();
        for (RequestSpecification stranger : List.of(program.vendor().asPartner(contoso),
                elsewhere.vendor().as(Role.CHANNEL_MANAGER))) {
            stranger.get(path(deal)).then().statusCode(404);
            stranger.get(path(deal) + "/" + id).then().statusCode(404);
            stranger.get(path(deal) + "/" + id + "/content").then().statusCode(404);
        }
        attach(program.vendor().asPartner(contoso), deal, "visit.pdf", "application/pdf", NOTE).then().statusCode(404);
        program.vendor().asPartner(contoso).header("If-Match", "\"1\"").delete(path(deal) + "/" + id).then()
                .statusCode(404);
        attach(program.vendor().as(Role.AUDITOR), deal, "visit.pdf", "application/pdf", NOTE).then().statusCode(403)
                .body("code", equalTo("role-not-permitted"));
        String other = program.registered(northwind, DealProgram.deal("Schulze AG"));
        partner().get(path(other) + "/" + id).then().statusCode(404);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path(deal) + "?name=visit.pdf HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/pdf\r\nContent-Length: 2000000\r\nAuthorization: Bearer "
                    + program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(pdf(900_000));
            out.flush();
            Awaitility.await().until(() -> contents() == 1);
        }
        Awaitility.await().until(() -> contents() == 0);
        partner().get(path(deal)).then().body("items", empty());
    }

    @Test
    void whatAKilledServiceLeftIsSweptAwayAfterAnHour() {
        int vendor = program.vendor().id();
        UUID left = UUID.randomUUID();
        Sql.as(vendor, "insert into attachment_content (vendor_id, id, begun_at) values ($1, $2, now())", vendor, left);
        Sql.as(vendor, "insert into attachment_piece (vendor_id, content_id, no, bytes) values ($1, $2, 0, 'abc')",
                vendor, left);
        Sql.asNobody("""
                insert into due_work (vendor_id, kind, subject_id, due_at)
                values ($1, 'attachment-abandoned', $2, now() + interval '1 hour')""", vendor, left);

        clock.advance(vendor, Duration.ofMinutes(61));

        Awaitility.await().until(() -> contents() == 0);
    }

    @Test
    void aBodyThatIsTooLargeForItsDoorIsRefusedAndTheSenderReadsTheAnswer() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path(deal) + "?name=visit.pdf HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/pdf\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                    + program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] piece = pdf(1_000_000);
            for (int i = 0; i < 12; i++) {
                out.write("F4240\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
        assertThat(contents()).isZero();
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN);
        String mutation = """
                mutation($deal: ID!, $content: String!) { attachToDeal(registrationId: $deal, idempotencyKey: "g1",
                  input: { name: "visit.pdf", mediaType: "application/pdf", contentBase64: $content,
                           about: { kind: EVIDENCE_OF_ENGAGEMENT } }) { id sha256 size kind contentPath } }""";
        Map<String, Object> variables = Map.of("deal", deal, "content", Base64.getEncoder().encodeToString(NOTE));
        Response attached = TestVendor.graphql(token, mutation, variables);
        attached.then().body("errors", nullValue()).body("data.attachToDeal.sha256", equalTo(sha256(NOTE)))
                .body("data.attachToDeal.contentPath", endsWith("/content"));
        String id = attached.path("data.attachToDeal.id");
        TestVendor.graphql(token, mutation, variables).then().body("data.attachToDeal.id", equalTo(id));
        program.registered(northwind, DealProgram.deal("Schulze AG"));

        TestVendor.graphql(token, """
                { dealRegistrations { edges { node { title attachments { name sha256 } } } } }""", Map.of()).then()
                .body("errors", nullValue())
                .body("data.dealRegistrations.edges.node.attachments.name", contains(List.of(), List.of("visit.pdf")));
        TestVendor.graphql(token, """
                mutation($deal: ID!, $id: ID!) { describeDealAttachment(registrationId: $deal, id: $id,
                  expectedRevision: 1, input: { kind: PROPOSAL }) { kind revision } }""",
                Map.of("deal", deal, "id", id)).then().body("errors", nullValue())
                .body("data.describeDealAttachment.kind", equalTo("PROPOSAL"));
        TestVendor.graphql(token, """
                mutation($deal: ID!, $id: ID!) { removeDealAttachment(registrationId: $deal, id: $id,
                  expectedRevision: 2) { id } }""", Map.of("deal", deal, "id", id)).then()
                .body("errors", nullValue()).body("data.removeDealAttachment.id", equalTo(id));
        TestVendor.graphql(token, """
                query($deal: ID!, $id: ID!) { dealAttachment(registrationId: $deal, id: $id) { id } }""",
                Map.of("deal", deal, "id", id)).then()
                .body("errors[0].extensions.code", equalTo("not-found"));
    }

    private RequestSpecification partner() {
        return RestAssured.given().auth().preemptive()
                .oauth2(program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN))
                .contentType("application/json");
    }

    private static Response attach(RequestSpecification as, String deal, String name, String type, byte[] content) {
        return as.config(RestAssuredConfig.config().encoderConfig(
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type).queryParam("name", name).body(content).post(path(deal));
    }

    private String attached(String dealId, String name, byte[] content) {
        return attach(partner(), dealId, name, "application/pdf", content).then().statusCode(201).extract().path("id");
    }

    private void refused(String name, String type, byte[] content, int status, String code) {
        attach(partner(), deal, name, type, content).then().statusCode(status).body("code", equalTo(code));
    }

    private Response remove(String id) {
        return partner().header("If-Match", "\"1\"").delete(path(deal) + "/" + id);
    }

    private void decide(String what) {
        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Seen."))
                .post("/v1/deal-registrations/" + deal + "/" + what).then().statusCode(200);
    }

    private long contents() {
        return Sql.count(program.vendor().id(), "select count(*) from attachment_content where vendor_id = $1",
                program.vendor().id());
    }

    private static String path(String deal) {
        return "/v1/deal-registrations/" + deal + "/attachments";
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        return bytes;
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\r'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
