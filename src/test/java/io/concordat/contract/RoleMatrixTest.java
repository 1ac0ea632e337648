package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.concordat.contract.GraphqlContract.RootField;
import io.concordat.contract.OpenApiContract.Endpoint;
import io.concordat.platform.security.Operation;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** Walks every door with every role. A new endpoint or field is entered here, or the test fails. */
@QuarkusTest
class RoleMatrixTest {

    private static final DoorMap DOORS = DoorMap
            .read("""
                    operation             | REST operations                                    | GraphQL fields
                    READ_REFERENCE_DATA   | listReferenceCodes getReferenceCode                | referenceCodes
                    WRITE_REFERENCE_DATA  | writeReferenceCode                                 | writeReferenceCode
                    READ_PARTNERS         | listPartners getPartner listPartnerAttributePeriods | partner partners
                    WRITE_PARTNERS        | createPartner replacePartner                       | createPartner replacePartner
                    DECIDE_PARTNER_STATUS | suspendPartner reactivatePartner terminatePartner  | suspendPartner reactivatePartner terminatePartner
                    READ_PARTNER_USERS    | listPartnerUsers getPartnerUser                    | partnerUser partnerUsers
                    WRITE_PARTNER_USERS   | createPartnerUser replacePartnerUser               | createPartnerUser replacePartnerUser
                    ERASE_PERSON          | erasePerson                                        | erasePerson
                    READ_PROGRAMS         | listPrograms getProgram listRegistrationPolicies getRegistrationPolicy listEnrollments listEnrollmentsOfProgram getEnrollment | program programs registrationPolicies registrationPolicyVersion enrollment enrollments
                    WRITE_PROGRAMS        | createProgram changeProgram closeProgram createRegistrationPolicy | createProgram changeProgram closeProgram createRegistrationPolicy
                    WRITE_ENROLLMENTS     | enrollPartner endEnrollment                        | enrollPartner endEnrollment
                    READ_OFFERS           | listOffers getOffer listOfferVersions getOfferVersion | offer offers offerVersion offerVersions
                    WRITE_OFFERS          | createOffer draftOfferVersion changeOfferVersion publishOfferVersion | createOffer draftOfferVersion changeOfferVersion publishOfferVersion
                    READ_CATALOG          | listCatalog                                        | catalog
                    REGISTER_DEAL         | registerDeal                                       | registerDeal
                    CHECK_DEAL            | checkDeal                                          | checkDeal
                    READ_DEALS            | listDealRegistrations getDealRegistration listDealMatches | dealRegistration dealRegistrations
                    WITHDRAW_DEAL         | withdrawDeal recallDeal                            | withdrawDeal recallDeal
                    DECIDE_DEAL           | approveDeal rejectDeal                             | approveDeal rejectDeal
                    MANAGE_API_CLIENTS    | listApiClients getApiClient createApiClient rotateApiClientSecret revokeApiClient | apiClients apiClient createApiClient rotateApiClientSecret revokeApiClient
                    READ_AUDIT_EVENTS     | listAuditEvents                                    | auditEvents
                    -                     | issueToken                                         |
                    """);

    private final TestVendor vendor = TestVendor.create();

    @Test
    void everyEndpointAndEveryFieldHasItsOperation() {
        assertThat(OpenApiContract.served().endpoints()).extracting(endpoint -> endpoint.text("operationId"))
                .as("REST operations of the table and of the contract")
                .containsExactlyInAnyOrderElementsOf(DOORS.endpoints());
        assertThat(GraphqlContract.served().rootFields()).extracting(RootField::name)
                .as("GraphQL fields of the table and of the contract")
                .containsExactlyInAnyOrderElementsOf(DOORS.fields());
    }

    @Test
    void everyEndpointAnswersEveryRoleAsTheMatrixSays() {
        List<String> faults = new ArrayList<>();
        for (Endpoint endpoint : OpenApiContract.served().endpoints()) {
            if (DOORS.isOpen(endpoint.text("operationId"))) {
                continue;
            }
            Operation operation = DOORS.ofEndpoint(endpoint.text("operationId")).orElseThrow();
            Response anonymous = send(RestAssured.given().contentType(ContentType.JSON), endpoint);
            note(faults, endpoint + " without token", anonymous.statusCode() == 401, anonymous);
            for (Role role : Role.values()) {
                Response answer = send(caller(role), endpoint);
                boolean refused = answer.statusCode() == 403 && "role-not-permitted".equals(answer.path("code"));
                note(faults, endpoint + " as " + role, refused != operation.roles().contains(role)
                        && answer.statusCode() < 500, answer);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFieldAnswersEveryRoleAsTheMatrixSays() {
        List<String> faults = new ArrayList<>();
        for (RootField field : GraphqlContract.served().rootFields()) {
            Operation operation = DOORS.ofField(field.name()).orElseThrow();
            Response anonymous = RestAssured.given().contentType(ContentType.JSON)
                    .body(Map.of("query", field.document())).post("/graphql");
            note(faults, field.document() + " without token", anonymous.statusCode() == 401, anonymous);
            for (Role role : Role.values()) {
                Response answer = TestVendor.graphql(token(role), field.document(), Map.of());
                boolean refused = "role-not-permitted".equals(answer.path("errors[0].extensions.code"));
                boolean invalid = List.of("graphql-invalid", "internal")
                        .contains(String.valueOf((Object) answer.path("errors[0].extensions.code")));
                note(faults, field.document() + " as " + role, !invalid
                        && refused != operation.roles().contains(role), answer);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theDocumentedMatrixIsTheOneOfTheCode() {
        CommittedFile.assertCurrent(Path.of("docs", "roles.md"), DOORS.page());
    }

    /** With ids of nothing, and without a revision: neither is asked for before the permission. */
    private Response send(RequestSpecification request, Endpoint endpoint) {
        endpoint.parameters("path").forEach(name -> request.pathParam(name, switch (name) {
            case "list" -> "tiers";
            case "code" -> "GOLD";
            case "version" -> "1";
            default -> UUID.randomUUID().toString();
        }));
        endpoint.body().ifPresent(body -> request.body(body.toString()));
        return request.request(endpoint.method(), endpoint.path());
    }

    private RequestSpecification caller(Role role) {
        return TestVendor.request(token(role));
    }

    private String token(Role role) {
        return role.ofPartner() ? vendor.partnerToken(UUID.randomUUID(), role) : vendor.token(role);
    }

    private static void note(List<String> faults, String what, boolean asExpected, Response answer) {
        if (!asExpected) {
            faults.add(what + ": " + answer.statusCode() + " " + answer.asString().lines().findFirst().orElse(""));
        }
    }

    @Test
    void everyOperationHasADoor() {
        assertThat(Arrays.stream(Operation.values()).map(Operation::name)
                .filter(name -> !DOORS.page().contains("| " + name + " | `")).toList()).isEmpty();
    }
}
