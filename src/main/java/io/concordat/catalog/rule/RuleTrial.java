package io.concordat.catalog.rule;

import java.math.BigDecimal;
import java.util.List;

/** A rule that was checked and can be tried. */
public interface RuleTrial {

    /**
     * What a rule came to.
     *
     * @param holds of a condition, or {@code null}
     * @param amount of a formula, not rounded, or {@code null}
     * @param failure why it came to nothing, or {@code null}
     */
    record Result(Boolean holds, BigDecimal amount, String failure) {
    }

    /** @return the names that the rule looks at, in their order */
    List<String> names();

    /**
     * @param samples what is known; everything else is not
     * @param path where they stand in the input
     * @return what the rule comes to; fails as a DomainException INVALID: {@code unknown-name}, {@code not-unique},
     *         {@code value-malformed}
     */
    Result run(List<RuleSample> samples, String path);

    /** @return whether a formula looks at a sum in which its fact is included */
    default boolean looksAtTotals() {
        return names().stream().anyMatch(List.of("total.volume", "total.quantity", "total.count")::contains);
    }
}
