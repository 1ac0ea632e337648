package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.TestVendor;

/** Fields that are loaded for all objects of a list say what they say of one object alone, and fail for themselves. */
@QuarkusTest
class LoadedFieldsTest {

    private DealProgram program;
    private UUID northwind;
    private UUID contoso;
    private List<String> ids;

    @BeforeEach
    void threeRegistrationsOfTwoPartners() {
        program = DealProgram.create();
        northwind = program.partner();
        contoso = program.partner();
        ids = List.of(program.registered(northwind, DealProgram.deal("Adler Optik GmbH")),
                program.registered(contoso, DealProgram.deal("Zimmermann Anlagenbau AG")),
                program.registered(northwind, DealProgram.deal("Keller Werkzeugbau GmbH")));
    }

    @Test
    void eachObjectOfAListHasItsOwnValuesUnderAnyName() {
        JsonPath page = answer(Role.CHANNEL_MANAGER, """
                { dealRegistrations { edges { cursor node { id who: partner { id } partner { name } matches { verdict }
                                                          timers { kind } __typename } } } }""");

        assertThat(page.getList("errors")).isNull();
        for (int i = 0; i < 3; i++) {
            String at = "data.dealRegistrations.edges[" + i + "].node.";
            JsonPath alone = answer(Role.CHANNEL_MANAGER, "{ dealRegistration(id: \"" + page.getString(at + "id")
                    + "\") { id who: partner { id } partner { name } matches { verdict } timers { kind } __typename } }");
            assertThat(page.getMap(at.substring(0, at.length() - 1))).isEqualTo(alone.getMap("data.dealRegistration"));
        }
        assertThat(page.getList("data.dealRegistrations.edges.node.who.id", String.class))
                .containsExactly(northwind.toString(), contoso.toString(), northwind.toString());
        assertThat(page.getList("data.dealRegistrations.edges.node.id", String.class))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void oneThatTheCallerMayNotReadIsRefusedForEachObjectAndTheOthersAreTold() {
        JsonPath page = answer(Role.FINANCE,
                "{ dealRegistrations { edges { node { id quality { score } partner { id } } } } }");

        assertThat(page.getList("data.dealRegistrations.edges.node.quality")).containsExactly(null, null, null);
        assertThat(page.getList("data.dealRegistrations.edges.node.partner.id", String.class))
                .containsExactly(northwind.toString(), contoso.toString(), northwind.toString());
        assertThat(page.getList("errors.extensions.code")).containsOnly("role-not-permitted");
        assertThat(page.getList("errors.path")).contains(List.of("dealRegistrations", "edges", 0, "node", "quality"),
                List.of("dealRegistrations", "edges", 2, "node", "quality"));
    }

    @Test
    void aListInsideOfAListIsLoadedForAllItsNeighboursTogether() {
        String query = "{ partners { edges { node { name dealRegistrations { id partner { id } matches { verdict } } } } } }";
        int two = statements(query);
        for (int i = 0; i < 4; i++) {
            program.registered(program.partner(), DealProgram.deal("Further Customer " + i + " GmbH"));
        }

        assertThat(statements(query)).isEqualTo(two);
        JsonPath page = answer(Role.CHANNEL_MANAGER, query);
        for (int i = 0; i < page.getList("data.partners.edges").size(); i++) {
            String at = "data.partners.edges[" + i + "].node.dealRegistrations.";
            assertThat(page.getList(at + "partner.id").stream().distinct().count()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void anEmptyListLoadsNothing() {
        JsonPath page = answer(Role.CHANNEL_MANAGER,
                "{ dealRegistrations(status: REJECTED) { edges { node { partner { name } } } } }");

        assertThat(page.getList("data.dealRegistrations.edges")).isEmpty();
        assertThat(page.getList("errors")).isNull();
    }

    private int statements(String query) {
        return StatementLog.ofTheTests().transactionsDuring(() -> answer(Role.CHANNEL_MANAGER, query)).stream()
                .mapToInt(List::size).sum();
    }

    private JsonPath answer(Role role, String query) {
        return TestVendor.graphql(program.vendor().token(role), query, Map.of()).jsonPath();
    }
}
