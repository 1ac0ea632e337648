package io.concordat.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

class PartnerMoveTest {

    @ParameterizedTest(name = "{1} from {0} gives {2}")
    @CsvSource({
            "ACTIVE,     SUSPEND,    SUSPENDED",
            "ACTIVE,     REACTIVATE, refused",
            "ACTIVE,     TERMINATE,  TERMINATED",
            "SUSPENDED,  SUSPEND,    refused",
            "SUSPENDED,  REACTIVATE, ACTIVE",
            "SUSPENDED,  TERMINATE,  TERMINATED",
            "TERMINATED, SUSPEND,    refused",
            "TERMINATED, REACTIVATE, refused",
            "TERMINATED, TERMINATE,  refused"})
    void theTableOfMovesIsWhole(PartnerStatus from, PartnerMove move, String to) {
        if (!to.equals("refused")) {
            assertThat(move.after(from)).isEqualTo(PartnerStatus.valueOf(to));
            return;
        }
        assertThatThrownBy(() -> move.after(from)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(refusal.code()).isEqualTo("partner-state");
        });
    }
}
