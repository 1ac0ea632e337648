package io.concordat.deal.quality.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SampleSizesTest {

    @Test
    void aShareIsTakenOfEachStratumAndRoundedUp() {
        assertThat(SampleSizes.ofShare(Map.of("GOLD", 101, "SILVER", 1, "", 20), 5))
                .isEqualTo(Map.of("GOLD", 6, "SILVER", 1, "", 1));
    }

    @Test
    void aCountIsDividedByTheLargestRemainders() {
        assertThat(SampleSizes.ofCount(Map.of("A", 50, "B", 30, "C", 20), 7)).isEqualTo(Map.of("A", 4, "B", 2, "C", 1));
        assertThat(SampleSizes.ofCount(Map.of("A", 1, "B", 1, "C", 1), 2)).isEqualTo(Map.of("A", 1, "B", 1, "C", 0));
        assertThat(SampleSizes.ofCount(Map.of("A", 2, "B", 3), 100)).isEqualTo(Map.of("A", 2, "B", 3));
    }

    @Test
    void theSizesAddUpAndNeverPassTheirStratum() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Map<String, Integer> strata = new HashMap<>();
            for (int i = 0; i <= random.nextInt(20); i++) {
                strata.put("s" + i, 1 + random.nextInt(1_000));
            }
            int population = strata.values().stream().mapToInt(Integer::intValue).sum();
            int count = 1 + random.nextInt(population);

            Map<String, Integer> sizes = SampleSizes.ofCount(strata, count);

            assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(count);
            assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isBetween(0, strata.get(name)));
        }
    }
}
