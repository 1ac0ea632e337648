package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The committed contracts are the ones that the service serves. */
@QuarkusTest
class ContractTest {

    @Test
    void theCommittedOpenApiDocumentIsTheServedOne() {
        CommittedFile.assertCurrent(Path.of("openapi", "openapi.yaml"),
                RestAssured.get("/q/openapi?format=yaml").then().statusCode(200).extract().asString());
    }

    @Test
    void theCommittedOpenApiJsonIsTheServedOne() {
        CommittedFile.assertCurrent(Path.of("openapi", "openapi.json"),
                RestAssured.get("/q/openapi?format=json").then().statusCode(200).extract().asString());
    }

    @Test
    void theCommittedGraphqlSchemaIsTheServedOne() {
        CommittedFile.assertCurrent(Path.of("schema.graphql"), GraphqlContract.sdl());
    }

    @Test
    void everyOperationAndEverySchemaSaysWhatItIsFor() {
        OpenApiContract contract = OpenApiContract.served();

        assertThat(contract.endpoints()).isNotEmpty().allSatisfy(endpoint -> {
            assertThat(endpoint.text("operationId")).as(endpoint.toString()).isNotBlank();
            assertThat(endpoint.text("summary")).as(endpoint.toString()).isNotBlank();
            assertThat(endpoint.statuses()).as(endpoint.toString()).contains("500", "503")
                    .anyMatch(status -> status.startsWith("2"));
        });
        assertThat(contract.propertiesWithoutDescription()).isEmpty();
    }

    @Test
    void theDocumentNamesNoHostAndNoPort() {
        List<Map<String, Object>> servers = RestAssured.get("/q/openapi?format=json").path("servers");

        assertThat(servers).extracting(server -> server.get("url")).containsExactly("/");
    }
}
