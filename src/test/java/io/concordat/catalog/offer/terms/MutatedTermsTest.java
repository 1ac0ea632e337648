package io.concordat.catalog.offer.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;

/** Changes the examples of the page at random. The seed is fixed: a failure can be run again. */
@QuarkusTest
class MutatedTermsTest {

    private static final long SEED = 20_261_123;
    private static final int ROUNDS = Integer.getInteger("concordat.terms.rounds", 20_000);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> ODD = List.of(JSON.nullNode(), JSON.textNode(""), JSON.textNode(" "),
            JSON.textNode("0"), JSON.textNode("0.00"), JSON.textNode("-1"), JSON.textNode("1.00"),
            JSON.textNode("9999999999999.999999"), JSON.textNode("999999"), JSON.textNode("1e5"),
            JSON.textNode("٣"), JSON.textNode("9999-12-31"), JSON.textNode("base *"), JSON.textNode("FACT"),
            JSON.textNode("LIFETIME"), JSON.textNode("DEAL"), JSON.textNode("CARRY"), JSON.textNode("ADDITIVE"),
            JSON.textNode("REFUND"), JSON.textNode("JPY"), JSON.numberNode(0), JSON.numberNode(Integer.MAX_VALUE),
            JSON.numberNode(0.5), JSON.booleanNode(true), JSON.objectNode(), JSON.arrayNode());

    @Inject
    ObjectMapper json;
    @Inject
    InputCheck check;
    @Inject
    TermsCompiler compiler;
    private final Random random = new Random(SEED);

    @Test
    void whateverIsSentIsEitherRefusedAtAFieldOrCanBeComputedWith() throws IOException {
        List<String> examples = OfferTermsPageTest.examples();
        int refused = 0;
        int taken = 0;
        for (int i = 0; i < ROUNDS; i++) {
            JsonNode terms = json.readTree(examples.get(random.nextInt(examples.size())));
            JsonNode other = json.readTree(examples.get(random.nextInt(examples.size())));
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutate(terms, other);
            }
            if (isTaken(terms.toString())) {
                taken++;
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(ROUNDS / 10);
        assertThat(taken).isGreaterThan(ROUNDS / 10);
    }

    private boolean isTaken(String text) {
        EarningTerms terms;
        try {
            terms = json.readValue(text, EarningTerms.class);
        } catch (JsonProcessingException malformed) {
            return false;
        }
        List<FieldError> faults = new ArrayList<>(check.faults(terms));
        if (faults.isEmpty()) {
            faults.addAll(compiler.faults(terms.completed(), "earning"));
        }
        assertThat(faults).as(text).allSatisfy(fault -> {
            assertThat(fault.field()).isNotBlank();
            // What only a constructor of the engine refuses has no check of its own yet.
            assertThat(fault.code()).isNotBlank().isNotEqualTo("terms-invalid");
        });
        if (faults.isEmpty()) {
            EarningTerms stored = EarningColumn.read(EarningColumn.write(terms.completed()));
            assertThat(compiler.compile(stored, VersionFrame.NONE)).as(text).isNotNull();
        }
        return faults.isEmpty();
    }

    private void mutate(JsonNode terms, JsonNode other) {
        List<JsonNode> places = new ArrayList<>();
        collect(terms, places);
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            JsonNode counterpart = other.findValue(name);
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else if (counterpart != null && random.nextBoolean()) {
                object.set(name, counterpart.deepCopy());
            } else {
                object.set(name, ODD.get(random.nextInt(ODD.size())));
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            array.add(array.get(random.nextInt(array.size())).deepCopy());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
