package io.concordat.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no rule is refused with its place and a message for the person who wrote it. */
class RuleFaultTest {

    private static final CelRules RULES = new CelRules();
    private static final List<String> WHOLE = List.of("fact.kind == 'DEAL_WON' && fact.amount >= 5000.00",
            "has(labels.seats) && number(labels['seats']) >= 1e2", "-0x1F < .5 || 3.25 * -2 == -6.5",
            "fact.evidence.all(p, p != 'x') && size(fact.roles) > 1",
            "fact.occurredOn >= date('2026-01-01') ? true : false",
            "[1, 2.0, 3e0].exists(x, x == 2)");
    private static final List<String> BITS = List.of("-", "--", "!", "(", ")", "[", "{", "'", "\"", "\'\'\'", "r'", ".",
            "0x", "1e", "e5", "5u", "00", "\ud800", "😀", "\n", "\t", "//", "&&", "?", "has(", "exists(x,", "fact.",
            "labels[", "@", "`", "$", "\\", "null", "9223372036854775808", "1e308", "4.9e-324", "-0.0", "%", "\0",
            "__", "google.protobuf.Any{}", "type(", " ", "  ", " true && ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "fact.amount >= 'x'                   | 13 | '>=' cannot be used with (decimal, string)",
            "fact.amont > 5                       |  5 | 'fact.amont' is not known: fact has amount",
            "true && fact.kind == 'DEAL_WONN'     | 22 | 'DEAL_WONN' is not a kind of fact.",
            "fact.kind in ['RENEWED', 'WON']      | 26 | 'WON' is not a kind of fact.",
            "'EURO' == fact.currency              |  1 | 'EURO' is not an active currency.",
            "5000                                 |  1 | An eligibility rule is true or false, and this is a decimal.",
            "fact.amount + 1                      | 13 | An eligibility rule is true or false, and this is a decimal.",
            "fact.amount >                        | 14 | The rule ends too early",
            "fact.amount > ) 5                    | 15 | ')' was not expected here.",
            "foo(3) == 1                          |  4 | There is no function 'foo'.",
            "1.0 == 'a'                           |  5 | Only values of one type can be compared",
            "base > 3                             |  1 | 'base' can only be used in a formula.",
            "partner                              |  1 | Name one field of 'partner'",
            "nothing == 1                         |  1 | 'nothing' is not known here.",
            "5u == 5u                             |  1 | Write a number without a suffix",
            "fact.deal == null                    | 14 | There is no null",
            "true && {'a':1} == {'b':1}           |  9 | Maps and structures cannot be written",
            "fact.partner[0] == 'x'               | 13 | Only labels can be looked up",
            "99999999999999999999 > 1             |  1 | A whole number of this size is written with decimals",
            "1e400 > 1                            |  1 | The number is too large or too small.",
            "date('2026-13-01') == fact.occurredOn|  6 | Not a day",
            "date(fact.deal) == fact.occurredOn   |  5 | date(…) takes a day in quotes",
            "[1, 2].exists(fact, fact > 1)        | 14 | 'fact' has a meaning already",
            "fact.occurredOn > 5                  | 17 | '>' cannot be used with (date, decimal)",
            "fact.deal + 'x' == 'x'               | 11 | '+' cannot be used with (string, string)",
            "'😀' == 'x' && fact.kind > 'a'       | 25 | '>' cannot be used with (string, string)"})
    void aFaultSaysWhereItIs(String text, int column, String message) {
        RuleFault fault = fault(text.strip(), RULES::condition);

        assertThat(fault).hasMessageContaining(message);
        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo(column);
    }

    @Test
    void aFaultOfALaterLineHasThatLine() {
        RuleFault fault = fault("\n// a comment\n  fact.amount > 1\n  && fact.quantity > true", RULES::condition);

        assertThat(fault.line()).isEqualTo(4);
        assertThat(fault.column()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2].map(x, x * 2) == [2, 4]", "[1].filter(x, true) == [1]", "'a'.matches('(a+)+$')",
            "timestamp('2026-01-01T00:00:00Z') < timestamp('2027-01-01T00:00:00Z')", "duration('1s') < duration('2s')",
            "double(1) == 1.0", "int(1.5) == 1", "type(1) == type(2)", "dyn(1) == 1", "string(1) == '1'",
            "7 % 2 == 1", "b'a' == b'a'", "[1, 'a'].exists(x, x == 1)", "[] == []", "'a' + 'b' == 'ab'",
            "[1] + [2] == [1, 2]", "'a' < 'b'", "size('abc') == 3", "google.protobuf.Int32Value{value: 1} == 1",
            "cel.bind(x, 1, x == 1)", "fact.evidence.all(e, fact.roles.exists(r, r == e))", "@number0 == 1", "",
            "  \n ", "true true", "fact", "labels", "has(fact)", "optional.none() == 1", "__result__", "'\\x'"})
    void whatIsUnboundedOrMeansNothingIsNotInTheLanguage(String text) {
        assertThat(fault(text, RULES::condition).getMessage()).isNotBlank();
    }

    /** Whatever is typed is a rule or a fault: 4,000 texts with something inserted, removed or doubled. */
    @Test
    void anyTextIsARuleOrAFaultWithAPlace() {
        Random random = new Random(11);
        int faults = 0;
        for (int i = 0; i < 4_000; i++) {
            String text = damaged(random);
            try {
                RULES.condition(text).test(RuleFacts.question(RuleFacts.deal().build()));
            } catch (RuleFault fault) {
                faults++;
                assertThat(fault.line()).as(text).isPositive();
                assertThat(fault.column()).as(text).isPositive();
                assertThat(fault.getMessage()).as(text).isNotBlank();
            }
        }
        assertThat(faults).isBetween(1_000, 3_999);
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder(WHOLE.get(random.nextInt(WHOLE.size())));
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            default -> text.insert(at, text.substring(Math.min(at, 4), Math.max(Math.min(at, 4), at / 2)));
        }
        return text.toString();
    }

    @Test
    void aFormulaIsANumberAndKnowsNoPartner() {
        assertThat(fault("total.volume > 5", RULES::formula)).hasMessage("A formula is a number, and this is a bool.");
        assertThat(fault("partner.tier == 'GOLD' ? 1 : 2", RULES::formula))
                .hasMessage("'partner.tier' can only be used in a condition.");
    }

    private static RuleFault fault(String text, Consumer<String> compile) {
        RuleFault fault = catchThrowableOfType(RuleFault.class, () -> compile.accept(text));
        assertThat(fault).as(text).isNotNull();
        return fault;
    }
}
