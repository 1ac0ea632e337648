package io.concordat.catalog.offer.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.concordat.catalog.offer.terms.formula.BandBasis;
import io.concordat.catalog.offer.terms.formula.GrowthPays;
import io.concordat.catalog.offer.terms.formula.TotalsScope;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.Growth;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.terms.AccountingTreatment;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.MarginFloor;
import io.concordat.core.earning.terms.PayoutTiming;
import io.concordat.core.earning.terms.StackingGroup;

class ContractWordsTest {

    static Stream<Arguments> words() {
        return Stream.of(Arguments.of(BandBasis.values(), Banded.Basis.values()),
                Arguments.of(TotalsScope.values(), Scope.values()),
                Arguments.of(GrowthPays.values(), Growth.Pays.values()),
                Arguments.of(CapScope.values(), Cap.Scope.values()),
                Arguments.of(CapOverflow.values(), Cap.Overflow.values()),
                Arguments.of(ClawbackMethod.values(), Clawback.Method.values()),
                Arguments.of(StackingMode.values(), StackingGroup.Mode.values()),
                Arguments.of(StackingReach.values(), StackingGroup.Reach.values()),
                Arguments.of(UnknownCost.values(), MarginFloor.UnknownCost.values()),
                Arguments.of(PayoutTrigger.values(), PayoutTiming.PayoutTrigger.values()),
                Arguments.of(io.concordat.core.ledger.AccountingTreatment.values(), AccountingTreatment.values()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void theContractHasTheWordsOfTheEngine(Enum<?>[] outside, Enum<?>[] inside) {
        assertThat(Arrays.stream(outside).map(Enum::name)).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(inside).map(Enum::name).toList());
    }
}
