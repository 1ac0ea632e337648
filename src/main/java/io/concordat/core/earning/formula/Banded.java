package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Volume rebate by bands (vectors V02 to V04r, V09b, V09c).
 *
 * @param bands  contiguous bands, ascending
 * @param method how they apply
 * @param basis  what the bounds measure
 * @param scope  over what the volume adds up: {@link Scope#PARTNER} for a period's rebate, {@link Scope#FACT} for bands by deal
 *               size
 * @param window how long the volume adds up
 */
public record Banded(List<Band> bands, BandMethod method, Basis basis, Scope scope, Window window) implements Formula {

    /** What the bounds of the bands measure. */
    public enum Basis {
        VALUE, QUANTITY
    }

    public Banded {
        bands = Bands.checked(bands);
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        BigDecimal measure = basis == Basis.VALUE ? totals.volume() : totals.quantity();
        Band reached = Bands.reached(bands, measure);
        Input total = Input.of(basis == Basis.VALUE ? "volume" : "quantity", measure);
        if (reached == null) {
            return Award.nothing(Reason.BELOW_FIRST_BAND, total);
        }
        BigDecimal amount = switch (method) {
            case MARGINAL, STEPPED -> sum(totals, measure, true, true);
            case RETROACTIVE, CUMULATIVE -> part(reached, totals, measure, measure);
            case ROLLING -> sum(totals, measure, true, false);
            case TOTAL -> sum(totals, measure, false, false);
        };
        return new Award(amount, reached.toString(), null,
                List.of(total, Input.of("method", method.name()), Input.of("rate", reached.value())));
    }

    /**
     * @param totals where the partner stands
     * @return the volume or units that are missing to the next band; empty in the last one
     */
    public Optional<BigDecimal> missingToNextBand(Totals totals) {
        BigDecimal measure = basis == Basis.VALUE ? totals.volume() : totals.quantity();
        return bands.stream().map(Band::from).filter(from -> from.compareTo(measure) > 0).findFirst()
                .map(from -> from.subtract(measure));
    }

    private BigDecimal sum(Totals totals, BigDecimal measure, boolean upToBound, boolean fromBound) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Band band : bands) {
            if (band.isReachedBy(measure)) {
                BigDecimal upper = upToBound ? band.limited(measure) : measure;
                sum = sum.add(part(band, totals, measure, fromBound ? upper.subtract(band.from()) : upper));
            }
        }
        return sum;
    }

    /** What the band pays for a part of the measure; value of units, and units of a value, go by the average price. */
    private BigDecimal part(Band band, Totals totals, BigDecimal measure, BigDecimal part) {
        return switch (band.reward()) {
            case FIXED -> band.value();
            case PERCENT -> basis == Basis.VALUE
                    ? band.value().multiply(part)
                    : average(band.value().multiply(totals.volume()), part, measure);
            case PER_UNIT -> basis == Basis.QUANTITY
                    ? band.value().multiply(part)
                    : average(band.value().multiply(totals.quantity()), part, measure);
        };
    }

    private static BigDecimal average(BigDecimal whole, BigDecimal part, BigDecimal measure) {
        return part.compareTo(measure) == 0 ? whole : whole.multiply(part).divide(measure, MathContext.DECIMAL128);
    }
}
