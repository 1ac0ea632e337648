package io.concordat.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MatchingQualityTest {

    @Test
    void inventedDealsAreMatchedAsWellAsEver() {
        LabelledSet deals = DealData.generate(99, 300);
        Map<Long, Double> scores = new HashMap<>();
        new CandidateStream().run(deals.records(), (probe, candidate, print, other) -> scores
                .put(LabelledSet.key(probe, candidate), Customers.score(print, other, deals.level())));
        long predicted = scores.values().stream().filter(score -> score >= Thresholds.DEFAULT.block()).count();
        long hit = scores.entrySet().stream()
                .filter(pair -> pair.getValue() >= Thresholds.DEFAULT.block() && deals.truth().contains(pair.getKey()))
                .count();
        assertThat((double) hit / predicted).as("precision").isGreaterThan(0.95);
        assertThat((double) hit / deals.truth().size()).as("recall").isGreaterThan(0.93);
        assertThat(deals.lookAlikes()).as("numbered siblings and neighbours falsely blocked")
                .noneSatisfy((pair, kind) -> {
                    assertThat(kind).isIn("numberedSibling", "sameBuilding");
                    assertThat(scores.getOrDefault(pair, -9.0)).isGreaterThanOrEqualTo(Thresholds.DEFAULT.block());
                });
    }
}
