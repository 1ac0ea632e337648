package io.concordat.deal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;

/** Registrations on their way out. */
@QuarkusTest
class ExportTest {

    private static final String PATH = "/v1/deal-registrations/export";

    private DealProgram program;
    private UUID northwind;
    private UUID contoso;

    @BeforeEach
    void registrationsOfTwoPartners() {
        program = DealProgram.create();
        northwind = program.partner();
        contoso = program.partner();
        program.registered(northwind, DealProgram.deal("Müller, Söhne & \"Co\""));
        Map<String, Object> formula = new HashMap<>(DealProgram.deal("Schulze AG"));
        formula.put("title", "=HYPERLINK(\"http://example.com\")");
        program.registered(contoso, formula);
        program.register(contoso, DealProgram.deal("Müller, Söhne & \"Co\"")).then().statusCode(201);
    }

    @Test
    void ndjsonHasEachRegistrationAsAReadHasIt() {
        Response all = program.vendor().as(Role.CHANNEL_MANAGER).get(PATH);

        all.then().statusCode(200).header("Content-Type", startsWith("application/x-ndjson"))
                .header("Content-Disposition", equalTo("attachment; filename=\"deal-registrations.ndjson\""));
        List<JsonNode> rows = all.asString().lines().map(BulkClient::parse).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isEqualTo(BulkClient.parse(program.vendor().as(Role.CHANNEL_MANAGER)
                .get("/v1/deal-registrations/" + rows.get(0).get("id").asText()).asString()));
        assertThat(program.vendor().as(Role.AUDITOR).get(PATH + "?status=IN_CONFLICT").asString().lines()).hasSize(1);
        assertThat(program.vendor().as(Role.PROGRAM_ADMIN).get(PATH + "?partnerId=" + northwind).asString().lines())
                .hasSize(1);
    }

    @Test
    void aPartnerExportsItsOwnAlone() {
        List<JsonNode> rows = program.vendor().asPartner(contoso).get(PATH).asString().lines().map(BulkClient::parse)
                .toList();

        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("partnerId").asText()).isEqualTo(contoso.toString());
            assertThat(row.has("customerId")).isFalse();
        });
        assertThat(program.vendor().asPartner(contoso).get(PATH + "?partnerId=" + northwind).asString()).isEmpty();
        program.vendor().as(Role.FINANCE).get(PATH).then().statusCode(403);
        program.vendor().as(Role.CHANNEL_MANAGER).get(PATH + "?format=xlsx").then().statusCode(400);
        assertThat(DealProgram.create().vendor().as(Role.CHANNEL_MANAGER).get(PATH).asString()).isEmpty();
    }

    @Test
    void csvQuotesWhatNeedsItAndMakesFormulasText() {
        String csv = program.vendor().as(Role.CHANNEL_MANAGER).get(PATH + "?format=csv").asString();

        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,status,verdict,partnerId");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://example.com\"\")\"")
                .contains("\"Müller, Söhne & \"\"Co\"\"\"").contains(",125000.00,EUR,");
        assertThat(csv.split("\r\n")).hasSize(4);
        assertThat(DealColumns.harmless("+49 221")).isEqualTo("'+49 221");
        assertThat(DealColumns.harmless("plain")).isEqualTo("plain");
    }

    @Test
    void anExportOfManyPagesIsWholeAndNoted() {
        int vendor = program.vendor().id();
        // A page is 200 rows; copies are enough to fill three.
        Sql.as(vendor,
                """
                        insert into deal_registration (vendor_id, id, partner_id, customer_id, created_at, submitted_at, program_id,
                               policy_version, status, verdict, opportunity_type, families, family_scope, value_minor, currency,
                               expected_close_on, intake, contact_ids, contact_roles, warnings, created_by, revision)
                        select d.vendor_id, gen_random_uuid(), d.partner_id, d.customer_id, d.created_at, d.submitted_at,
                               d.program_id, d.policy_version, 'UNDER_REVIEW', d.verdict, d.opportunity_type, d.families,
                               d.family_scope, d.value_minor, d.currency, d.expected_close_on, d.intake, d.contact_ids,
                               d.contact_roles, d.warnings, d.created_by, 1
                          from deal_registration d, generate_series(1, 497)
                         where d.vendor_id = $1 and d.partner_id = $2""",
                vendor, northwind);

        List<String> ids = program.vendor().as(Role.CHANNEL_MANAGER).get(PATH).asString().lines()
                .map(row -> BulkClient.parse(row).get("id").asText()).toList();

        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
        assertThat(program.vendor().as(Role.CHANNEL_MANAGER).get(PATH + "?format=csv").asString().split("\r\n"))
                .hasSize(501);
        assertThat(Sql.count(vendor, """
                select count(*) from audit_event where vendor_id = $1 and action = 'deals-exported'""", vendor))
                .isEqualTo(2);
    }
}
