package io.concordat.deal.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.concordat.platform.error.DomainException;

class CaseMoveTest {

    /** The life of a case, whole. */
    private static final String LIFE = """
            DECIDE        OPEN     DECIDED
            APPEAL        DECIDED  APPEALED
            DECIDE_APPEAL APPEALED FINAL
            LAPSE         DECIDED  FINAL
            WITHDRAW      OPEN     WITHDRAWN
            """;

    @ParameterizedTest
    @EnumSource(CaseMove.class)
    void aMoveStartsFromItsStateAndFromNoOther(CaseMove move) {
        String[] row = LIFE.lines().map(line -> line.split("\\s+")).filter(cells -> cells[0].equals(move.name()))
                .findFirst().orElseThrow();
        for (CaseStatus status : CaseStatus.values()) {
            if (status.name().equals(row[1])) {
                assertThat(move.from(status)).isEqualTo(CaseStatus.valueOf(row[2]));
            } else {
                assertThatThrownBy(() -> move.from(status)).isInstanceOf(DomainException.class)
                        .extracting(failure -> ((DomainException) failure).code()).isEqualTo("conflict-state");
            }
        }
    }
}
