package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Attach bonus: the share of base deals that carry another product decides the rate on what was attached (vector V08). Every
 * deal counts once.
 *
 * @param attachedFamilies product families that are attached
 * @param bands            bands over the attach rate, 0.45 for 45 %
 * @param window           how long deals add up
 */
public record Attach(Set<String> attachedFamilies, List<Band> bands, Window window) implements Formula {

    public Attach {
        attachedFamilies = Set.copyOf(attachedFamilies);
        bands = Bands.checked(bands);
    }

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public String actOf(FormulaCase asked) {
        String deal = asked.fact().subject().deal();
        return deal == null ? asked.fact().externalId() : deal;
    }

    @Override
    public Totals adds(FormulaCase asked) {
        BigDecimal attached = asked.fact().value().amountOf(attachedFamilies, asked.fact().subject().productFamily())
                .multiply(asked.rate());
        return new Totals(asked.base(), asked.quantity(), 1, attached, attached.signum() > 0 ? 1 : 0);
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        Input deals = Input.of("deals", totals.count());
        Input with = Input.of("attached", totals.attachedCount());
        if (totals.count() == 0) {
            return Award.nothing(Reason.BELOW_FIRST_BAND, deals);
        }
        BigDecimal ratio = BigDecimal.valueOf(totals.attachedCount()).divide(BigDecimal.valueOf(totals.count()),
                MathContext.DECIMAL128);
        Band band = Bands.reached(bands, ratio);
        if (band == null) {
            return Award.nothing(Reason.BELOW_FIRST_BAND, deals, with);
        }
        BigDecimal amount = switch (band.reward()) {
            case PERCENT -> band.value().multiply(totals.attachedVolume());
            case PER_UNIT -> band.value().multiply(BigDecimal.valueOf(totals.attachedCount()));
            case FIXED -> band.value();
        };
        return new Award(amount, band.toString(), null,
                List.of(deals, with, Input.of("attachedVolume", totals.attachedVolume())));
    }
}
