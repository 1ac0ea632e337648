package io.concordat.deal.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.platform.error.DomainException;

class InvitationMoveTest {

    @ParameterizedTest
    @CsvSource({"ACCEPT, ACCEPTED", "REJECT, REJECTED", "EXPIRE, EXPIRED", "WITHDRAW, WITHDRAWN"})
    void aMoveLeadsFromAnOpenInvitationToItsEndAndFromNowhereElse(InvitationMove move, InvitationStatus end) {
        for (InvitationStatus status : InvitationStatus.values()) {
            if (status == InvitationStatus.INVITED) {
                assertThat(move.from(status)).isEqualTo(end);
            } else {
                assertThatThrownBy(() -> move.from(status)).isInstanceOf(DomainException.class)
                        .extracting(failure -> ((DomainException) failure).code()).isEqualTo("invitation-state");
            }
        }
    }
}
