package io.concordat.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.concordat.core.ledger.Invariant.Violated;

/** {@code -Dledger.operations=1000000} sends a million random operations; the plain build a few. */
class LedgerInvariantsTest {

    private static final int OPERATIONS = Integer.getInteger("ledger.operations", 60_000);
    private static final int ENOUGH_FOR_A_MUTANT = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_331})
    void everyInvariantHoldsOverRandomOperations(long seed) {
        LedgerChecker.Seen seen = new LedgerChecker(new TestedLedger.OfJournal(), seed).run(OPERATIONS / 2);

        assertThat(seen.applied).isGreaterThan(OPERATIONS / 5);
        assertThat(seen.refused).isGreaterThan(OPERATIONS / 100);
        assertThat(seen.repeated).isGreaterThan(OPERATIONS / 100);
        assertThat(seen.reversed).isGreaterThan(OPERATIONS / 200);
    }

    @ParameterizedTest
    @EnumSource
    void aLedgerWithOneMistakeTripsOverItsInvariant(Invariant invariant) {
        LedgerChecker checker = new LedgerChecker(Mutants.against(invariant), 1);

        Violated violated = catchThrowableOfType(Violated.class, () -> checker.run(ENOUGH_FOR_A_MUTANT));

        assertThat(violated).as("%s was not noticed", invariant).isNotNull();
        assertThat(violated.invariant).as(violated.getMessage()).isEqualTo(invariant);
    }

    @Test
    void theLedgerThatTheMutantsAreMadeFromIsRight() {
        assertThat(new LedgerChecker(new PlainLedger(), 1).run(ENOUGH_FOR_A_MUTANT).applied).isPositive();
    }
}
