package io.concordat.core.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.concordat.core.matching.LabelledSet;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.deals.DealData;
import io.concordat.core.matching.deals.Kind;

class MatchingQualityTest {

    private static final LabelledSet DEALS = DealData.generate(99, 3000);
    private static final Map<Long, Double> SCORES = scores();

    @Test
    void dealsOfAVocabularyThatNothingWasLearntFromAreMatchedAsWellAsEver() {
        long predicted = SCORES.values().stream().filter(MatchingQualityTest::blocks).count();
        long hit = SCORES.entrySet().stream()
                .filter(pair -> blocks(pair.getValue()) && DEALS.truth().contains(pair.getKey())).count();
        assertThat((double) hit / predicted).as("precision").isGreaterThan(0.97);
        assertThat((double) hit / DEALS.truth().size()).as("recall").isGreaterThan(0.88);
    }

    @Test
    void noNumberedSiblingNeighbourOrNamesakeAbroadIsEverBlocked() {
        for (Kind kind : new Kind[]{Kind.NUMBERED_SIBLING, Kind.SAME_BUILDING, Kind.SAME_NAME_ABROAD}) {
            assertThat(falseBlocks(kind)).as(kind.words()).isZero();
        }
    }

    @Test
    void fewerThanTwoInAHundredMembersOfAGroupAreBlocked() {
        double blocked = 0;
        double all = 0;
        for (Kind kind : new Kind[]{Kind.DIVISION_SAME_DOMAIN, Kind.DIVISION_OWN_DOMAIN, Kind.REGIONAL_SUBSIDIARY,
                Kind.HOLDING, Kind.SISTER_ABROAD}) {
            blocked += falseBlocks(kind);
            all += DEALS.lookAlikes().values().stream().filter(kind.words()::equals).count();
        }
        assertThat(all).isGreaterThan(500);
        assertThat(blocked / all).isLessThan(0.02);
    }

    private static long falseBlocks(Kind kind) {
        return DEALS.lookAlikes().entrySet().stream()
                .filter(pair -> pair.getValue().equals(kind.words())
                        && blocks(SCORES.getOrDefault(pair.getKey(), -9.0)))
                .count();
    }

    private static boolean blocks(double score) {
        return score >= Thresholds.DEFAULT.block();
    }

    private static Map<Long, Double> scores() {
        Map<Long, Double> scores = new HashMap<>();
        new CandidateStream().run(DEALS.records(), (probe, candidate, print, other) -> scores
                .put(LabelledSet.key(probe, candidate), Customers.score(print, other, DEALS.level())));
        return scores;
    }
}
