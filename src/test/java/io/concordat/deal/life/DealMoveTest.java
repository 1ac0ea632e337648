package io.concordat.deal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.concordat.platform.error.DomainException;

class DealMoveTest {

    /** The life of a registration, whole: every move, every state it starts from, the state it leads to. */
    private static final String LIFE = """
            SUBMIT             DRAFT                                                              SUBMITTED
            APPROVE_AT_ONCE    SUBMITTED                                                          APPROVED
            SEND_TO_REVIEW     SUBMITTED                                                          UNDER_REVIEW
            SEND_INTO_CONFLICT SUBMITTED                                                          IN_CONFLICT
            RECALL             SUBMITTED,UNDER_REVIEW                                             DRAFT
            WITHDRAW           DRAFT,SUBMITTED,UNDER_REVIEW,ACTION_REQUIRED,IN_CONFLICT           WITHDRAWN
            TAKE_UP            SUBMITTED                                                          UNDER_REVIEW
            ASK_FOR_ACTION     UNDER_REVIEW,IN_CONFLICT                                           ACTION_REQUIRED
            ANSWER             ACTION_REQUIRED                                                    UNDER_REVIEW
            FIND_CONFLICT      UNDER_REVIEW                                                       IN_CONFLICT
            APPROVE            UNDER_REVIEW,IN_CONFLICT                                           APPROVED
            REJECT             UNDER_REVIEW,IN_CONFLICT                                           REJECTED
            MARK_DUPLICATE     UNDER_REVIEW,IN_CONFLICT                                           DUPLICATE
            CHANGE_MATERIALLY  APPROVED,CONVERTED                                                 UNDER_REVIEW
            CONVERT            APPROVED                                                           CONVERTED
            WIN                APPROVED,CONVERTED                                                 WON
            LOSE               APPROVED,CONVERTED                                                 LOST
            EXPIRE             APPROVED,CONVERTED                                                 EXPIRED
            REVOKE             APPROVED,CONVERTED                                                 REVOKED
            REINSTATE          REJECTED,REVOKED                                                   UNDER_REVIEW
            """;

    @ParameterizedTest
    @EnumSource(DealMove.class)
    void aMoveStartsFromItsStatesAndFromNoOther(DealMove move) {
        String[] row = LIFE.lines().map(line -> line.split("\\s+")).filter(cells -> cells[0].equals(move.name()))
                .findFirst().orElseThrow();
        Set<String> from = Set.of(row[1].split(","));
        for (DealStatus status : DealStatus.values()) {
            if (from.contains(status.name())) {
                assertThat(move.from(status)).isEqualTo(DealStatus.valueOf(row[2]));
            } else {
                assertThatThrownBy(() -> move.from(status)).isInstanceOf(DomainException.class)
                        .extracting(failure -> ((DomainException) failure).code()).isEqualTo("deal-state");
            }
        }
    }

    @Test
    void nothingButAnAppealLeadsOutOfATerminalStateAndSomethingOutOfEveryOther() {
        for (DealStatus status : DealStatus.values()) {
            boolean moves = Stream.of(DealMove.values()).filter(move -> move != DealMove.REINSTATE)
                    .anyMatch(move -> move.isAllowed(status));
            assertThat(moves).as(status.name()).isEqualTo(!status.isTerminal());
        }
    }

    @Test
    void everyStateButTheFirstIsReachedByAMove() {
        Set<DealStatus> reached = new HashSet<>(Set.of(DealStatus.DRAFT));
        for (DealMove move : DealMove.values()) {
            Stream.of(DealStatus.values()).filter(move::isAllowed).forEach(status -> reached.add(move.from(status)));
        }
        assertThat(reached).containsExactlyInAnyOrder(DealStatus.values());
    }
}
