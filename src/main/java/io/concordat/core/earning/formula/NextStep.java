package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far it is to where a formula begins to pay more.
 *
 * @param measure  what is missing: value in the offer's currency, or units
 * @param reached  the highest bound that is reached; {@code null} before the first
 * @param next     the next bound; {@code null} beyond the last
 * @param missing  what is missing to it; {@code null} beyond the last
 */
public record NextStep(Banded.Basis measure, BigDecimal reached, BigDecimal next, BigDecimal missing) {

    /**
     * @param formula the formula that holds
     * @param totals  where the partner stands
     * @param figures baseline and quota of the same window
     * @return empty for a formula without bounds, and where the baseline or the quota is not known
     */
    public static Optional<NextStep> of(Formula formula, Totals totals, FigureSource figures) {
        if (formula instanceof Banded banded) {
            List<BigDecimal> bounds = banded.bands().stream().map(Band::from).toList();
            return Optional.of(banded.basis() == Banded.Basis.VALUE
                    ? of(Banded.Basis.VALUE, bounds, totals.volume())
                    : of(Banded.Basis.QUANTITY, bounds, totals.quantity()));
        }
        if (formula instanceof Accelerator accelerator) {
            BigDecimal quota = accelerator.quota() == null ? figures.find(Figure.QUOTA) : accelerator.quota();
            return known(quota).map(target -> {
                List<BigDecimal> bounds = new ArrayList<>(accelerator.steps().stream()
                        .map(step -> target.multiply(step.attainment())).toList());
                return of(Banded.Basis.VALUE, bounds, totals.volume());
            });
        }
        if (formula instanceof Growth growth) {
            return known(figures.find(Figure.BASELINE)).map(baseline -> of(Banded.Basis.VALUE,
                    List.of(baseline.multiply(BigDecimal.ONE.add(growth.hurdle()))), totals.volume()));
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> known(BigDecimal figure) {
        return Optional.ofNullable(figure).filter(number -> number.signum() > 0);
    }

    private static NextStep of(Banded.Basis measure, List<BigDecimal> bounds, BigDecimal stands) {
        BigDecimal reached = bounds.stream().filter(bound -> stands.signum() > 0 && bound.compareTo(stands) <= 0)
                .max(Comparator.naturalOrder()).orElse(null);
        BigDecimal next = bounds.stream().filter(bound -> bound.compareTo(stands) > 0)
                .min(Comparator.naturalOrder()).orElse(null);
        return new NextStep(measure, reached, next, next == null ? null : next.subtract(stands));
    }
}
