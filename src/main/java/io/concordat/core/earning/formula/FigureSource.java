package io.concordat.core.earning.formula;

import java.math.BigDecimal;

/** The figures of one partner, one offer and one period. */
@FunctionalInterface
public interface FigureSource {

    /** @return the number; {@code null} when it is not known */
    BigDecimal find(Figure figure);
}
