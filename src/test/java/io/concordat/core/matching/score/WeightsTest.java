package io.concordat.core.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.concordat.core.matching.IdentityLevel;

class WeightsTest {

    @ParameterizedTest
    @EnumSource(IdentityLevel.class)
    void noFrozenWeightGoesAgainstThePlainMeaningOfItsFeature(IdentityLevel level) {
        double[] weights = Weights.of(level);
        for (Feature feature : Feature.values()) {
            assertThat(weights[feature.ordinal()] * WeightFit.sign(feature)).as(feature.name())
                    .isGreaterThanOrEqualTo(0);
        }
        assertThat(weights[Feature.EQUAL_NAME_OTHER_AREA_ONLY.ordinal()]).isLessThanOrEqualTo(-0.5);
    }
}
