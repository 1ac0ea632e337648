package io.concordat.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.concordat.platform.error.DomainException;

class LeadMoveTest {

    /** The life of a lead, whole: every move, every state it starts from, the state it leads to. */
    private static final String LIFE = """
            OFFER       UNASSIGNED                            OFFERED
            QUEUE       UNASSIGNED                            IN_QUEUE
            ACCEPT      OFFERED                               ACCEPTED
            DECLINE     OFFERED                               UNASSIGNED
            TIME_OUT    OFFERED                               UNASSIGNED
            TAKE_BACK   IN_QUEUE,OFFERED,ACCEPTED,QUALIFIED   UNASSIGNED
            QUALIFY     ACCEPTED                              QUALIFIED
            CONVERT     ACCEPTED,QUALIFIED                    CONVERTED
            DISQUALIFY  ACCEPTED,QUALIFIED                    DISQUALIFIED
            WITHDRAW    IN_QUEUE,OFFERED,ACCEPTED,QUALIFIED   WITHDRAWN
            """;

    @ParameterizedTest
    @EnumSource(LeadMove.class)
    void aMoveStartsFromItsStatesAndFromNoOther(LeadMove move) {
        String[] row = LIFE.lines().map(line -> line.split("\\s+")).filter(cells -> cells[0].equals(move.name()))
                .findFirst().orElseThrow();
        Set<String> from = Set.of(row[1].split(","));
        for (LeadStatus status : LeadStatus.values()) {
            if (from.contains(status.name())) {
                assertThat(move.from(status)).isEqualTo(LeadStatus.valueOf(row[2]));
            } else {
                assertThatThrownBy(() -> move.from(status)).isInstanceOf(DomainException.class)
                        .extracting(failure -> ((DomainException) failure).code()).isEqualTo("lead-state");
            }
        }
    }

    @Test
    void everyStateButTheFirstIsReachedByAMove() {
        Set<LeadStatus> reached = new HashSet<>(Set.of(LeadStatus.UNASSIGNED));
        for (LeadMove move : LeadMove.values()) {
            Stream.of(LeadStatus.values()).filter(move::isAllowed).forEach(status -> reached.add(move.from(status)));
        }
        assertThat(reached).containsExactlyInAnyOrder(LeadStatus.values());
    }
}
