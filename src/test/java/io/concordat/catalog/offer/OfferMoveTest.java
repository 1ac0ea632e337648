package io.concordat.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.concordat.platform.error.DomainException;

class OfferMoveTest {

    private static final String[] TABLE = {
            "                 SUBMIT           REJECT  APPROVE    ACTIVATE  SUNSET      RETIRE",
            "DRAFT            PENDING_APPROVAL -       -          -         -           -",
            "PENDING_APPROVAL -                DRAFT   ANNOUNCED  -         -           -",
            "ANNOUNCED        -                -       -          ACTIVE    -           -",
            "ACTIVE           -                -       -          -         SUNSETTING  -",
            "SUNSETTING       -                -       -          -         -           RETIRED",
            "RETIRED          -                -       -          -         -           -"};

    @Test
    void theWholeTableOfStatusesAndMovesIsAsThePublishedLifeSays() {
        String[] moves = TABLE[0].strip().split("\\s+");
        Map<OfferVersionStatus, Map<OfferMove, String>> expected = new EnumMap<>(OfferVersionStatus.class);
        for (int i = 1; i < TABLE.length; i++) {
            String[] row = TABLE[i].split("\\s+");
            Map<OfferMove, String> cells = new EnumMap<>(OfferMove.class);
            for (int j = 0; j < moves.length; j++) {
                cells.put(OfferMove.valueOf(moves[j]), row[j + 1]);
            }
            expected.put(OfferVersionStatus.valueOf(row[0]), cells);
        }

        Map<OfferVersionStatus, Map<OfferMove, String>> actual = new EnumMap<>(OfferVersionStatus.class);
        for (OfferVersionStatus status : OfferVersionStatus.values()) {
            Map<OfferMove, String> cells = new EnumMap<>(OfferMove.class);
            for (OfferMove move : OfferMove.values()) {
                cells.put(move, outcome(move, status));
            }
            actual.put(status, cells);
        }

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aRefusalNamesTheStatusAndTheOneThatTheMoveBeginsFrom() {
        DomainException refusal = catchThrowableOfType(DomainException.class,
                () -> OfferMove.SUNSET.from(OfferVersionStatus.ANNOUNCED));

        assertThat(refusal).hasMessage(
                "A version that is ANNOUNCED cannot be given a last day; that is done to one that is ACTIVE.");
    }

    private static String outcome(OfferMove move, OfferVersionStatus status) {
        try {
            return move.from(status).name();
        } catch (DomainException refused) {
            assertThat(refused.code()).isEqualTo("offer-version-status");
            return "-";
        }
    }
}
