package io.concordat.deal.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.concordat.platform.error.DomainException;

class ExtensionMoveTest {

    /** The life of a request, whole: every move, the state it starts from, the state it leads to. */
    private static final Map<ExtensionMove, ExtensionStatus> FROM_REQUESTED = Map.of(ExtensionMove.GRANT,
            ExtensionStatus.GRANTED, ExtensionMove.DENY, ExtensionStatus.DENIED);

    @ParameterizedTest
    @EnumSource
    void everyMoveLeadsFromRequestedToItsEndAndFromNowhereElse(ExtensionMove move) {
        for (ExtensionStatus status : ExtensionStatus.values()) {
            if (status == ExtensionStatus.REQUESTED) {
                assertThat(move.from(status)).isEqualTo(FROM_REQUESTED.get(move));
            } else {
                assertThatThrownBy(() -> move.from(status)).isInstanceOf(DomainException.class)
                        .extracting("code").isEqualTo("extension-decided");
            }
        }
    }
}
