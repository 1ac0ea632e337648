package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.contract.OpenApiContract.Endpoint;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** Sends mutated bodies to every write of the contract. The seed is fixed: a failure can be run again. */
@QuarkusTest
class BadInputFuzzTest {

    private static final long SEED = 20_261_122;
    private static final int ROUNDS = Integer.getInteger("concordat.fuzz.rounds", 8);
    private static final int AT_ONCE = 10;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> ODD = List.of(JSON.nullNode(), JSON.booleanNode(true), JSON.numberNode(-1),
            JSON.numberNode(Long.MAX_VALUE), JSON.numberNode(1e300), JSON.numberNode(0.5), JSON.textNode(""),
            JSON.textNode(" "), JSON.textNode("a\u0000b"), JSON.textNode("\ud83d\ude00"), JSON.textNode("\ud83d"),
            JSON.textNode("\u202e\u200f\ufeff"), JSON.textNode("';drop table partner;--"),
            JSON.textNode("${jndi:ldap://x}"), JSON.textNode("a".repeat(5_000)), JSON.textNode("9999-12-31"),
            JSON.textNode("+999999999-01-01"), JSON.textNode("-9999-01-01"), JSON.textNode("2026-02-30"),
            JSON.textNode("00000000-0000-0000-0000-000000000000"), JSON.textNode("NaN"), JSON.textNode("1e400"),
            JSON.textNode("99999999999999999999.99"), JSON.textNode("http://"), JSON.textNode("xn--a"),
            JSON.textNode("+000000"), JSON.textNode("１２３"), JSON.objectNode(), JSON.arrayNode());

    private final Random random = new Random(SEED);
    private final TestVendor vendor = TestVendor.create();

    @Test
    void noMutatedBodyMakesAnyWriteFailOrLeak() {
        vendor.withCode("product-families", "ANALYTICS");
        String token = vendor.token(Role.PROGRAM_ADMIN, Role.CHANNEL_MANAGER);
        List<String> faults = new ArrayList<>();
        int sent = 0;
        for (Endpoint endpoint : OpenApiContract.served().endpoints()) {
            if (!endpoint.isWrite() || endpoint.body().isEmpty()) {
                continue;
            }
            for (int round = 0; round < ROUNDS; round++) {
                List<String> bodies = IntStream.range(0, AT_ONCE)
                        .mapToObj(i -> mutated(endpoint.body().orElseThrow())).toList();
                List<CompletableFuture<Http.Answer>> answers = bodies.stream().map(body -> Http.send(endpoint.method(),
                        Http.pathOfNothing(endpoint.path()), token, "\"1\"", body)).toList();
                for (int i = 0; i < AT_ONCE; i++) {
                    note(faults, endpoint + " with " + shortened(bodies.get(i)), answers.get(i).join());
                }
                sent += AT_ONCE;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(sent).isGreaterThan(10 * ROUNDS * AT_ONCE);
    }

    private static void note(List<String> faults, String what, Http.Answer answer) {
        try {
            Answers.assertSound(answer);
        } catch (AssertionError fault) {
            faults.add(what + ": " + answer.status() + " " + fault.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** One to three changes of the tree, now and then one of its text. */
    private String mutated(JsonNode body) {
        JsonNode changed = body;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = changed(changed);
        }
        String text = changed.toString();
        if (random.nextInt(10) == 0 && text.length() > 2) {
            int cut = 1 + random.nextInt(text.length() - 1);
            return text.substring(0, cut) + (random.nextBoolean() ? "" : "\u0001" + text.substring(cut));
        }
        return text;
    }

    private JsonNode changed(JsonNode body) {
        List<JsonNode> containers = new ArrayList<>();
        collect(body, containers);
        if (containers.isEmpty()) {
            return odd();
        }
        JsonNode at = containers.get(random.nextInt(containers.size()));
        if (at instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("unknown" + random.nextInt(10), odd());
                case 2 -> object.set(name, JSON.arrayNode().add(object.get(name)));
                default -> object.set(name, odd());
            }
        } else if (at instanceof ArrayNode array) {
            if (random.nextBoolean()) {
                array.add(odd());
            } else {
                array.set(random.nextInt(array.size()), odd());
            }
        }
        return body;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private JsonNode odd() {
        return ODD.get(random.nextInt(ODD.size())).deepCopy();
    }

    private static String shortened(String body) {
        return body.length() > 600 ? body.substring(0, 600) + "…" : body;
    }
}
