package io.concordat.earning.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.earning.trace.TraceLine;
import io.concordat.core.money.Money;

class TraceStepTest {

    @Test
    void ofTheMarginFloorAPartnerSeesTheReasonAlone() {
        TraceStep floor = TraceStep.of(new TraceLine(Rule.MARGIN_FLOOR, "0.30", List.of(Input.of("cost", 48_000)), null,
                Money.ofMinor(624_000, "EUR"), Money.ofMinor(36_000, "EUR"), Reason.BELOW_FLOOR));

        TraceStep seen = floor.forPartner();

        assertThat(seen.reason()).isEqualTo("BELOW_FLOOR");
        assertThat(seen.sentence()).isEqualTo("margin floor: below floor.");
        assertThat(seen.toString()).doesNotContain("48000", "0.30", "6240.00", "360.00");
    }

    @Test
    void ofAnOrdinaryFormulaAPartnerSeesEverything() {
        TraceStep formula = TraceStep.of(new TraceLine(Rule.FORMULA, "FIVE v1", List.of(Input.of("base", 1_000)), null,
                null, Money.ofMinor(5_000, "EUR"), null));

        assertThat(formula.forPartner()).isEqualTo(formula);
    }
}
