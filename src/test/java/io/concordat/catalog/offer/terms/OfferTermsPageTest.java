package io.concordat.catalog.offer.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.offer.terms.formula.FormulaTerms;
import io.concordat.core.earning.terms.OfferType;
import io.concordat.platform.input.InputCheck;

/** Keeps the page of examples true. */
@QuarkusTest
class OfferTermsPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Inject
    ObjectMapper json;
    @Inject
    InputCheck check;
    @Inject
    TermsCompiler compiler;

    @Test
    void everyExampleOfThePagePassesTheRealChecks() throws IOException {
        for (String example : examples()) {
            EarningTerms terms = json.readValue(example, EarningTerms.class);

            assertThat(check.faults(terms)).as(example).isEmpty();
            assertThat(compiler.faults(terms.completed(), "earning")).as(example).isEmpty();
        }
    }

    @Test
    void everyTypeOfOfferAndEveryKindOfFormulaHasAnExample() throws IOException {
        Set<String> types = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (String example : examples()) {
            JsonNode terms = json.readTree(example);
            types.add(terms.path("type").asText());
            terms.findValues("formula").forEach(formula -> formula.fieldNames().forEachRemaining(kinds::add));
        }

        assertThat(types).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(OfferType.values()).map(OfferType::name).toList());
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.stream(FormulaTerms.class.getRecordComponents())
                .map(component -> component.getName()).toList());
    }

    @Test
    void whatIsStoredIsReadBackAsItWas() throws IOException {
        for (String example : examples()) {
            EarningTerms terms = json.readValue(example, EarningTerms.class).completed();

            assertThat(EarningColumn.read(EarningColumn.write(terms))).isEqualTo(terms);
        }
    }

    /** @return the JSON texts of the page */
    static List<String> examples() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("docs", "offer-terms.md")));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
