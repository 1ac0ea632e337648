package io.concordat.core.earning.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.earning.time.Window;

class NextStepTest {

    private static final Banded BANDS = new Banded(
            List.of(Band.percent("0", "100000", "0.02"), Band.percent("100000", "250000", "0.04"),
                    Band.percent("250000", null, "0.06")),
            BandMethod.MARGINAL, Banded.Basis.VALUE, Scope.PARTNER, Window.QUARTER);

    @ParameterizedTest
    @CsvSource({"1, 0, 100000, 99999", "99999.99, 0, 100000, 0.01", "100000, 100000, 250000, 150000",
            "120000, 100000, 250000, 130000", "250000, 250000, ,", "900000, 250000, ,"})
    void theDistanceToTheNextBandIsWhatIsMissingToItsLowerBound(BigDecimal volume, BigDecimal reached,
            BigDecimal next, BigDecimal missing) {
        NextStep step = NextStep.of(BANDS, Totals.of(volume, BigDecimal.ONE, 1), figure -> null).orElseThrow();

        assertThat(step).isEqualTo(new NextStep(Banded.Basis.VALUE, reached, next, missing));
    }

    @Test
    void aBaselineThatIsNotKnownHasNoDistance() {
        Growth growth = new Growth(Growth.Pays.INCREMENT, new BigDecimal("0.05"), new BigDecimal("0.20"), Window.YEAR);
        Totals totals = Totals.of(new BigDecimal("90"), BigDecimal.ONE, 1);

        assertThat(NextStep.of(growth, totals, figure -> null)).isEmpty();
        assertThat(NextStep.of(growth, totals, figure -> new BigDecimal("100")).orElseThrow().missing())
                .isEqualByComparingTo("30");
    }
}
