package io.concordat.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.input.MoneyValue;

class PartnerChoiceTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);

    @Test
    void overARoundEachPartnerGetsExactlyItsWeight() {
        List<Candidate> candidates = List.of(free(A, 5), free(B, 3), free(C, 1));

        for (long round = 0; round < 20; round++) {
            Map<UUID, Long> chosen = LongStream.range(round * 9, round * 9 + 9)
                    .mapToObj(turn -> byTurns(7, turn, candidates))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(chosen).containsExactlyInAnyOrderEntriesOf(Map.of(A, 5L, B, 3L, C, 1L));
        }
    }

    @Test
    void theSameSeedRepeatsTheSequenceAndAnotherGivesAnother() {
        List<Candidate> candidates = List.of(free(A, 3), free(B, 3), free(C, 3));

        assertThat(sequence(1, candidates)).isEqualTo(sequence(1, candidates)).isNotEqualTo(sequence(2, candidates));
    }

    @Test
    void aPartnerThatCannotHaveTheLeadIsSkippedAndNobodyIsChosenWhenNobodyCan() {
        List<Candidate> candidates = List.of(new Candidate(A, 5, 9, CandidateExclusion.AT_CAPACITY),
                new Candidate(B, 5, 0, CandidateExclusion.DECLINED_BEFORE), free(C, 1));

        assertThat(sequence(1, candidates)).containsOnly(C);
        assertThat(PartnerChoice.choose(rule(RoutingStrategy.WEIGHTED_ROUND_ROBIN, 1), 0, candidates.subList(0, 2)))
                .isEmpty();
        assertThat(PartnerChoice.choose(rule(RoutingStrategy.WEIGHTED_ROUND_ROBIN, 1), 0, List.of())).isEmpty();
    }

    @Test
    void theFewestOpenLeadsWinAndTheLowestIdAmongEquals() {
        RoutingRule rule = rule(RoutingStrategy.LEAST_OPEN_LEADS, 0);

        Choice choice = PartnerChoice.choose(rule, 0, List.of(new Candidate(C, 1, 1, null),
                new Candidate(B, 1, 1, null), new Candidate(A, 1, 0, CandidateExclusion.DECLINED_BEFORE)))
                .orElseThrow();

        assertThat(choice.partnerId()).isEqualTo(B);
        assertThat(choice.why())
                .isEqualTo(
                        "The fewest open leads, 1, of 2 eligible partners (3 fit the rule); among equals the lowest id.");
    }

    @Test
    void namedPartnersAreAskedInTheirOrder() {
        Choice choice = PartnerChoice.choose(rule(RoutingStrategy.NAMED_PARTNER, 0), 0,
                List.of(new Candidate(C, 1, 0, CandidateExclusion.DECLINED_BEFORE), free(B, 1), free(A, 1)))
                .orElseThrow();

        assertThat(choice.partnerId()).isEqualTo(B);
    }

    @Test
    void aRuleIsMeantForTheLeadsOfItsCountriesRegionsFamiliesAndValues() {
        RoutingRule rule = rule(List.of("DE"), List.of("EMEA"), List.of("ANALYTICS"), "1000.00", "5000.00");

        assertThat(rule.isMeantFor(lead("DE", "EMEA", Set.of("BI", "ANALYTICS"), "1000.00", "EUR"))).isTrue();
        assertThat(rule.isMeantFor(lead("DE", "EMEA", Set.of("ANALYTICS"), "5000.00", "EUR"))).isTrue();
        assertThat(rule.isMeantFor(lead("FR", "EMEA", Set.of("ANALYTICS"), "1000.00", "EUR"))).isFalse();
        assertThat(rule.isMeantFor(lead("DE", null, Set.of("ANALYTICS"), "1000.00", "EUR"))).isFalse();
        assertThat(rule.isMeantFor(lead("DE", "EMEA", Set.of("SECURITY"), "1000.00", "EUR"))).isFalse();
        assertThat(rule.isMeantFor(lead("DE", "EMEA", Set.of("ANALYTICS"), "999.99", "EUR"))).isFalse();
        assertThat(rule.isMeantFor(lead("DE", "EMEA", Set.of("ANALYTICS"), "5000.01", "EUR"))).isFalse();
        assertThat(rule.isMeantFor(lead("DE", "EMEA", Set.of("ANALYTICS"), "1000.00", "USD"))).isFalse();
        assertThat(rule.isMeantFor(lead("DE", "EMEA", Set.of("ANALYTICS"), null, null))).isFalse();
        assertThat(rule(RoutingStrategy.NAMED_PARTNER, 0).isMeantFor(lead("ZZ", null, Set.of(), null, null))).isTrue();
    }

    private static List<UUID> sequence(int seed, List<Candidate> candidates) {
        List<UUID> sequence = new ArrayList<>();
        for (long turn = 0; turn < 18; turn++) {
            sequence.add(byTurns(seed, turn, candidates));
        }
        return sequence;
    }

    private static UUID byTurns(int seed, long turn, List<Candidate> candidates) {
        return PartnerChoice.choose(rule(RoutingStrategy.WEIGHTED_ROUND_ROBIN, seed), turn, candidates).orElseThrow()
                .partnerId();
    }

    private static Candidate free(UUID id, int weight) {
        return new Candidate(id, weight, 0, null);
    }

    private static LeadFacts lead(String country, String region, Set<String> scope, String amount, String currency) {
        return new LeadFacts(new UUID(9, 9), country, region, scope, amount == null
                ? null
                : Money.parse(amount, Currency.of(currency)), 0, Set.of());
    }

    private static RoutingRule rule(RoutingStrategy strategy, int seed) {
        return rule(strategy, seed, List.of(), List.of(), List.of(), null, null);
    }

    private static RoutingRule rule(List<String> countries, List<String> regions, List<String> families, String least,
            String greatest) {
        return rule(RoutingStrategy.NAMED_PARTNER, 0, countries, regions, families, new MoneyValue(least, "EUR"),
                new MoneyValue(greatest, "EUR"));
    }

    private static RoutingRule rule(RoutingStrategy strategy, int seed, List<String> countries, List<String> regions,
            List<String> families, MoneyValue least, MoneyValue greatest) {
        return new RoutingRule(new UUID(3, 3), "A rule", 1, true, countries, regions, families, least, greatest,
                List.of(), List.of(), List.of(), false, false, strategy, List.of(), null, 24, null, 3, seed,
                Instant.EPOCH,
                1);
    }
}
