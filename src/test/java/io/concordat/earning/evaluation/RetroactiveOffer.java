package io.concordat.earning.evaluation;

import static io.concordat.core.earning.terms.OfferTermsBuilder.offer;

import java.util.List;
import java.util.Set;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.core.earning.time.Window;

/** A volume rebate of the year whose higher band pays for what came before. */
final class RetroactiveOffer {

    private static final Banded FORMULA = new Banded(
            List.of(Band.percent("0", "3000", "0.02"), Band.percent("3000", null, "0.04")), BandMethod.RETROACTIVE,
            Banded.Basis.VALUE, Scope.PARTNER, Window.YEAR);

    private RetroactiveOffer() {
    }

    static OfferTerms of(String code) {
        return offer(EarningStory.PROGRAM, code, 1, EarningStory.EUR).trigger(Trigger.on(FactKind.INVOICED))
                .formula(FORMULA)
                .clawback(new Clawback(Set.of(FactKind.REFUND), null, Clawback.Method.TIER_RECOMPUTATION, 0)).build();
    }
}
