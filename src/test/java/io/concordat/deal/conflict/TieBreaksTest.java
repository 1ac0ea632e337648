package io.concordat.deal.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import io.concordat.catalog.policy.TieBreak;
import io.concordat.deal.conflict.TieBreaks.Side;

class TieBreaksTest {

    private static final Instant EARLY = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-01T10:00:00.000001Z");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    /** For every rule one that is better by it and by nothing else, and one that is worse. */
    private static final Map<TieBreak, List<Inputs>> BETTER_AND_WORSE = Map.of(
            TieBreak.NAMED_ACCOUNT, List.of(named(true), named(false)),
            TieBreak.CUSTOMER_CHOICE, List.of(chosen(MAY), chosen(MAY.minusDays(1))),
            TieBreak.INCUMBENT, List.of(incumbent(true), incumbent(false)),
            TieBreak.APPROVED_EARLIER, List.of(approved(EARLY), approved(LATE)),
            TieBreak.FIRST_COMPLETE, List.of(complete(EARLY), complete(LATE)),
            TieBreak.EVIDENCE_SCORE, List.of(scored(41), scored(40)),
            TieBreak.TIER, List.of(ranked(3), ranked(2)));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MANUAL")
    void everyRuleTellsTheBetterFromTheWorseWhoeverComesFirst(TieBreak rule) {
        Side better = new Side("better", BETTER_AND_WORSE.get(rule).get(0));
        Side worse = new Side("worse", BETTER_AND_WORSE.get(rule).get(1));

        for (List<Side> sides : List.of(List.of(better, worse), List.of(worse, better))) {
            Proposal proposal = TieBreaks.propose(List.of(rule), sides);
            assertThat(proposal.winner()).isEqualTo("better");
            assertThat(proposal.rule()).isEqualTo(rule);
            assertThat(proposal.steps().get(0).effect()).isEqualTo(RuleEffect.DECIDES);
            assertThat(proposal.explanation()).startsWith(rule + " decides: ").contains("better has ", "worse has ");
            assertThat(TieBreaks.supports(rule, "better", sides)).isTrue();
            assertThat(TieBreaks.supports(rule, "worse", sides)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MANUAL")
    void aTieIsNoDecision(TieBreak rule) {
        Inputs same = BETTER_AND_WORSE.get(rule).get(0);

        Proposal proposal = TieBreaks.propose(List.of(rule), List.of(new Side("one", same), new Side("other", same)));

        assertThat(proposal.winner()).isNull();
        assertThat(proposal.rule()).isNull();
        assertThat(proposal.steps().get(0).effect()).isEqualTo(RuleEffect.EQUAL);
    }

    static Stream<Arguments> missing() {
        return Stream.of(Arguments.of(TieBreak.NAMED_ACCOUNT, RuleEffect.DECIDES),
                Arguments.of(TieBreak.CUSTOMER_CHOICE, RuleEffect.DECIDES),
                Arguments.of(TieBreak.INCUMBENT, RuleEffect.DECIDES),
                Arguments.of(TieBreak.APPROVED_EARLIER, RuleEffect.DECIDES),
                Arguments.of(TieBreak.FIRST_COMPLETE, RuleEffect.UNKNOWN),
                Arguments.of(TieBreak.EVIDENCE_SCORE, RuleEffect.UNKNOWN),
                Arguments.of(TieBreak.TIER, RuleEffect.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void whatOneSideDoesNotHaveCountsAgainstItOrLeavesTheRuleAside(TieBreak rule, RuleEffect effect) {
        Side having = new Side("having", BETTER_AND_WORSE.get(rule).get(0));
        Side lacking = new Side("lacking", Inputs.NONE);

        Proposal proposal = TieBreaks.propose(List.of(rule), List.of(lacking, having));

        assertThat(proposal.steps().get(0).effect()).isEqualTo(effect);
        assertThat(proposal.winner()).isEqualTo(effect == RuleEffect.DECIDES ? "having" : null);
    }

    @Test
    void whatNobodyHasTellsNobodyApart() {
        List<Side> sides = List.of(new Side("one", Inputs.NONE), new Side("other", Inputs.NONE));

        Proposal proposal = TieBreaks.propose(List.of(TieBreak.values()), sides);

        assertThat(proposal.winner()).isNull();
        assertThat(proposal.steps()).extracting(RuleStep::effect).containsExactly(RuleEffect.EQUAL, RuleEffect.EQUAL,
                RuleEffect.EQUAL, RuleEffect.EQUAL, RuleEffect.UNKNOWN, RuleEffect.UNKNOWN, RuleEffect.UNKNOWN,
                RuleEffect.HANDS_OVER);
        assertThat(proposal.explanation()).contains("hands over to a person");
    }

    @Test
    void inEveryOrderOfAllRulesTheFirstThatComparesDecides() {
        // One is better by every rule of even place, the other by every rule of odd place.
        Inputs even = new Inputs(true, MAY.minusDays(1), true, LATE, EARLY, 10, 5);
        Inputs odd = new Inputs(false, MAY, false, EARLY, LATE, 20, 4);
        List<Side> sides = List.of(new Side("even", even), new Side("odd", odd));
        int orders = 0;
        for (List<TieBreak> order : permutations(List.of(TieBreak.values()))) {
            Proposal proposal = TieBreaks.propose(order, sides);
            TieBreak first = order.get(0);
            if (first == TieBreak.MANUAL) {
                assertThat(proposal.winner()).isNull();
                assertThat(proposal.rule()).isNull();
            } else {
                assertThat(proposal.rule()).isEqualTo(first);
                assertThat(proposal.winner()).isEqualTo(switch (first) {
                    case NAMED_ACCOUNT, INCUMBENT, FIRST_COMPLETE, TIER -> "even";
                    default -> "odd";
                });
            }
            assertThat(proposal.steps()).extracting(RuleStep::rule).isEqualTo(order);
            assertThat(proposal.steps().subList(1, order.size())).extracting(RuleStep::effect)
                    .containsOnly(RuleEffect.NOT_REACHED);
            assertThat(proposal.steps()).allSatisfy(step -> assertThat(step.inputs()).hasSize(2));
            orders++;
        }
        assertThat(orders).isEqualTo(40_320);
    }

    @Test
    void theOnlyRuleThatComparesDecidesWhereverItStandsBeforeThePerson() {
        List<Side> sides = List.of(new Side("high", ranked(9)), new Side("low", ranked(1)));
        for (List<TieBreak> order : permutations(List.of(TieBreak.values()))) {
            Proposal proposal = TieBreaks.propose(order, sides);
            boolean reached = order.indexOf(TieBreak.TIER) < order.indexOf(TieBreak.MANUAL);
            assertThat(proposal.winner()).isEqualTo(reached ? "high" : null);
        }
    }

    @Test
    void ofThreeARuleLeavesThoseThatItPutsFirstAndTheNextDecidesAmongThem() {
        Side a = new Side("a", new Inputs(true, null, false, null, LATE, null, null));
        Side b = new Side("b", new Inputs(true, null, false, null, EARLY, null, null));
        Side c = new Side("c", new Inputs(false, null, false, null, EARLY.minusSeconds(60), null, null));

        Proposal proposal = TieBreaks.propose(List.of(TieBreak.NAMED_ACCOUNT, TieBreak.FIRST_COMPLETE),
                List.of(a, b, c));

        assertThat(proposal.winner()).isEqualTo("b");
        assertThat(proposal.steps()).extracting(RuleStep::effect).containsExactly(RuleEffect.NARROWS,
                RuleEffect.DECIDES);
    }

    @Test
    void whoeverIsLeftAloneWinsWithoutARule() {
        Proposal proposal = TieBreaks.propose(List.of(TieBreak.values()), List.of(new Side("alone", Inputs.NONE)));

        assertThat(proposal.winner()).isEqualTo("alone");
        assertThat(proposal.rule()).isNull();
        assertThat(proposal.steps()).extracting(RuleStep::effect).containsOnly(RuleEffect.NOT_REACHED);
    }

    @Test
    void aPersonMayPutAnybodyFirst() {
        assertThat(TieBreaks.supports(TieBreak.MANUAL, "any", List.of())).isTrue();
    }

    private static List<List<TieBreak>> permutations(List<TieBreak> rules) {
        if (rules.isEmpty()) {
            return List.of(List.of());
        }
        List<List<TieBreak>> all = new ArrayList<>();
        for (TieBreak first : rules) {
            List<TieBreak> others = rules.stream().filter(rule -> rule != first).toList();
            for (List<TieBreak> rest : permutations(others)) {
                List<TieBreak> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }

    private static Inputs named(boolean yes) {
        return new Inputs(yes, null, false, null, null, null, null);
    }

    private static Inputs chosen(LocalDate on) {
        return new Inputs(false, on, false, null, null, null, null);
    }

    private static Inputs incumbent(boolean yes) {
        return new Inputs(false, null, yes, null, null, null, null);
    }

    private static Inputs approved(Instant at) {
        return new Inputs(false, null, false, at, null, null, null);
    }

    private static Inputs complete(Instant at) {
        return new Inputs(false, null, false, null, at, null, null);
    }

    private static Inputs scored(int points) {
        return new Inputs(false, null, false, null, null, points, null);
    }

    private static Inputs ranked(int rank) {
        return new Inputs(false, null, false, null, null, null, rank);
    }
}
