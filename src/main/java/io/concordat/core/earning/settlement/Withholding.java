package io.concordat.core.earning.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.concordat.core.money.Money;

/**
 * A payment of which a share is withheld for the tax authority (vector V21).
 *
 * @param withheld what is withheld
 * @param paid     what is paid
 */
public record Withholding(Money withheld, Money paid) {

    /**
     * @param gross what is due, zero or more
     * @param rate  share that is withheld, dated reference data such as 0.24 for United States backup withholding
     */
    public static Withholding of(Money gross, BigDecimal rate) {
        Money withheld = gross.times(rate, RoundingMode.HALF_UP);
        return new Withholding(withheld, gross.minus(withheld));
    }
}
