package io.concordat.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** The page that vendors read says what the code does. */
class RulesPageTest {

    private final List<String> page = read();

    @Test
    void theTableOfNamesIsThatOfTheCode() {
        assertThat(page.stream().filter(line -> line.startsWith("| `") && line.split("\\|").length == 5))
                .containsExactlyElementsOf(RuleVariables.ALL.values().stream().map(RulesPageTest::row).toList());
    }

    @Test
    void theTableOfFunctionsIsThatOfTheCode() {
        assertThat(page.stream().filter(line -> line.startsWith("| `") && line.split("\\|").length == 3)
                .map(line -> line.substring(3, line.indexOf("` |"))))
                .containsExactlyInAnyOrderElementsOf(new CelEnvironment().signatures());
    }

    @Test
    void everyExampleCompilesAndCanBeEvaluated() {
        CelRules rules = new CelRules();
        List<String> conditions = examples("condition");
        List<String> formulas = examples("formula");

        assertThat(conditions).hasSizeGreaterThan(9);
        assertThat(formulas).hasSizeGreaterThan(7);
        for (String text : conditions) {
            assertThat(rules.condition(text).test(RuleFacts.question(RuleFacts.deal().build()))).as(text).isNotNull();
        }
        for (String text : formulas) {
            assertThat(rules.formula(text).award(RuleFacts.totals("60000.00"),
                    RuleFacts.asked(RuleFacts.deal().build(), "12000.00")).reason()).as(text).isNull();
        }
    }

    private static String row(RuleVariable variable) {
        return "| `" + variable.name() + "` | " + variable.type().written() + " | "
                + variable.where().name().toLowerCase(Locale.ROOT) + " | " + variable.meaning() + " |";
    }

    private List<String> examples(String kind) {
        List<String> examples = new ArrayList<>();
        boolean inside = false;
        for (String line : page) {
            if (line.startsWith("```")) {
                inside = line.equals("```" + kind);
            } else if (inside) {
                examples.add(line);
            }
        }
        return examples;
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("docs/rules.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
