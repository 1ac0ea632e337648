package io.concordat.deal;

import java.math.BigDecimal;
import java.util.List;

import io.concordat.core.money.Money;

/**
 * Which changes of an approved registration are material and send it back to review: another customer, other products,
 * another kind of business, or a value beyond the policy's tolerance.
 */
final class Material {

    private static final List<String> ALWAYS = List.of("customer.legalName", "customer.websiteUrl", "customer.duns",
            "customer.lei", "customer.vatId", "customer.nationalId", "customer.crmAccountId",
            "customer.address.country", "products", "opportunityType", "registrationType", "valueBasis", "programId");

    private Material() {
    }

    /**
     * @param changed paths that changed
     * @param tolerancePercent change of the value, up or down, up to which an approval stands
     */
    static boolean is(List<String> changed, Money before, Money after, int tolerancePercent) {
        return ALWAYS.stream().anyMatch(path -> IntakePaths.touches(changed, path))
                || isBeyond(before, after, tolerancePercent);
    }

    private static boolean isBeyond(Money before, Money after, int tolerancePercent) {
        if (!before.currency().equals(after.currency())) {
            return true;
        }
        BigDecimal moved = BigDecimal.valueOf(after.minor()).subtract(BigDecimal.valueOf(before.minor())).abs();
        return moved.multiply(BigDecimal.valueOf(100))
                .compareTo(BigDecimal.valueOf(before.minor()).multiply(BigDecimal.valueOf(tolerancePercent))) > 0;
    }
}
