package io.concordat.deal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.TestVendor;

/** What a program asks for beside the standard fields, by a JSON Schema of its own. */
@QuarkusTest
class ExtraFieldsTest {

    private static final Map<String, Object> SCHEMA = Map.of("type", "object", "required", List.of("contract"),
            "additionalProperties", false, "properties",
            Map.of("contract", Map.of("type", "string", "pattern", "^[A-Z]{2}-[0-9]{4}$"), "seats",
                    Map.of("type", "integer", "minimum", 1), "sites",
                    Map.of("type", "array", "items", Map.of("type", "string"))));

    private static final String JSON = "%s, \"extraFields\": {\"seats\": 1e999999999}}";

    private DealProgram program;
    private UUID northwind;

    @BeforeEach
    void aProgramWithASchema() {
        program = DealProgram.with(policy(SCHEMA));
        northwind = program.partner();
    }

    @Test
    void extraFieldsThatKeepToTheSchemaAreStoredAndShown() {
        Map<String, Object> extra = Map.of("contract", "AB-1234", "seats", 40, "sites", List.of("Köln", "Bonn"));

        String id = program.registered(northwind, deal(extra));

        program.vendor().asPartner(northwind).get("/v1/deal-registrations/" + id).then().statusCode(200)
                .body("extraFields.contract", equalTo("AB-1234")).body("extraFields.seats", is(40))
                .body("extraFields.sites", contains("Köln", "Bonn"));
    }

    @Test
    void eachFaultNamesTheFieldAndAMissingOneCountsWhenNothingIsSent() {
        program.register(northwind, deal(Map.of("contract", "1234", "seats", 0, "colour", "red"))).then()
                .statusCode(400).body("code", equalTo("invalid-input"))
                .body("errors.field", contains("extraFields/colour", "extraFields/contract", "extraFields/seats"))
                .body("errors.code", contains("unknown-field", "malformed", "out-of-range"));
        program.register(northwind, DealProgram.deal("Müller GmbH")).then().statusCode(400)
                .body("code", equalTo("required")).body("errors.field", contains("extraFields/contract"));
        program.register(northwind, deal("text")).then().statusCode(400).body("code", equalTo("malformed"));
        program.register(northwind, deal(Map.of("contract", "AB-1234\u0000"))).then().statusCode(400).body("code",
                equalTo("character-not-allowed"));
        program.vendor().asPartner(northwind)
                .body(JSON.formatted(new ObjectMapper().valueToTree(
                        DealProgram.deal("Müller GmbH")).toString().replaceFirst("}$", "")))
                .post("/v1/deal-registrations").then().statusCode(400).body("code", equalTo("out-of-range"));
        program.vendor().asPartner(northwind).body(DealProgram.deal("Müller GmbH"))
                .post("/v1/deal-registration-checks").then().statusCode(400)
                .body("errors.field", contains("extraFields/contract"));
    }

    @Test
    void aProgramThatAsksForNothingTakesNothing() {
        DealProgram plain = DealProgram.create();
        UUID partner = plain.partner();

        plain.register(partner, deal(Map.of("contract", "AB-1234"))).then().statusCode(400).body("code",
                equalTo("unknown-field"));
        plain.registered(partner, deal(Map.of()));
    }

    @Test
    void aSchemaIsCheckedWhenThePolicyIsSavedAndItsFaultsAreNamedByPosition() {
        save(program, Map.of("properties", Map.of("a", Map.of("pattern", "(?=x)")))).then().statusCode(400)
                .body("code", equalTo("pattern-not-supported"))
                .body("errors[0].field", equalTo("rules.form.extraFields/properties/a/pattern"));
        save(program, Map.of("$ref", "https://example.com/schema.json")).then().statusCode(400).body("errors.code",
                hasItem("reference-not-local"));
        save(program, Map.of("type", "objekt")).then().statusCode(400).body("errors.field",
                hasItem("rules.form.extraFields/type"));
        save(program, SCHEMA).then().statusCode(201)
                .body("rules.form.extraFields.properties.seats.minimum", is(1));
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN);
        String mutation = """
                mutation($input: RegisterDealInput!, $key: String!) {
                  registerDeal(input: $input, idempotencyKey: $key) { id extraFields } }""";

        Response stored = TestVendor.graphql(token, mutation, Map.of("key", "g1", "input",
                deal("{\"contract\": \"AB-1234\", \"seats\": 40, \"sites\": [\"Köln\"]}")));
        stored.then().body("errors", nullValue()).body("data.registerDeal.extraFields",
                equalTo("{\"contract\":\"AB-1234\",\"seats\":40,\"sites\":[\"Köln\"]}"));
        program.vendor().asPartner(northwind).get("/v1/deal-registrations/" + stored.path("data.registerDeal.id"))
                .then().body("extraFields.seats", is(40)).body("extraFields.contract", equalTo("AB-1234"));
        TestVendor.graphql(token, mutation, Map.of("key", "g2", "input", deal("{\"seats\": \"many\"}"))).then()
                .body("errors[0].extensions.errors.field", contains("extraFields/contract", "extraFields/seats"));
        TestVendor.graphql(token, mutation, Map.of("key", "g3", "input", deal("{no json"))).then()
                .body("errors[0].extensions.code", equalTo("malformed"));
        TestVendor.graphql(program.vendor().token(Role.PROGRAM_ADMIN), """
                mutation($program: ID!) { createRegistrationPolicy(programId: $program, input: { rules: { form: {
                  extraFields: "{\\"maxProperties\\": 2}" } } }) { version rules { form { extraFields } } } }""",
                Map.of("program", program.id().toString())).then().body("errors", nullValue())
                .body("data.createRegistrationPolicy.rules.form.extraFields", equalTo("{\"maxProperties\":2}"));
    }

    private static Response save(DealProgram program, Object schema) {
        return program.vendor().as(Role.PROGRAM_ADMIN).body(policy(schema))
                .post("/v1/programs/" + program.id() + "/registration-policies");
    }

    private static Map<String, Object> policy(Object schema) {
        return Map.of("rules", Map.of("form", Map.of("extraFields", schema)));
    }

    private static Map<String, Object> deal(Object extraFields) {
        Map<String, Object> deal = DealProgram.deal("Müller GmbH");
        deal.put("extraFields", extraFields);
        return deal;
    }
}
