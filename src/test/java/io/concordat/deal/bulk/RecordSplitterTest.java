package io.concordat.deal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.concordat.deal.bulk.RecordSplitter.Piece;

/** Bytes cut into records, wherever the pieces of the stream begin and end. */
class RecordSplitterTest {

    @Test
    void linesEndWithEitherLineBreakAndTheLastOneNeedsNone() {
        assertThat(split(false, "a\r\nb\n\nc", 3)).containsExactly("1 a", "2 b", "4 c");
        assertThat(split(false, "", 3)).isEmpty();
        assertThat(split(false, "a\n", 1)).containsExactly("1 a");
    }

    @Test
    void aByteOrderMarkAtTheBeginningIsNoPartOfTheFirstRecord() {
        assertThat(split(false, "\ufeffa\n\ufeffb", 1)).containsExactly("1 a", "2 \ufeffb");
        assertThat(split(true, "\ufeff\"a\nb\"\nc", 2)).containsExactly("1 \"a\nb\"", "3 c");
    }

    @Test
    void aLineBreakBetweenQuotesBelongsToTheRecordInCsvAlone() {
        assertThat(split(true, "x,\"a\r\n\"\"b\"\"\n\",y\nz", 4)).containsExactly("1 x,\"a\r\n\"\"b\"\"\n\",y", "4 z");
        assertThat(split(false, "\"a\nb\"", 4)).containsExactly("1 \"a", "2 b\"");
    }

    @Test
    void aRecordThatIsTooLongIsToldAndHeldNowhere() {
        RecordSplitter splitter = new RecordSplitter(true, 1_000);
        List<Piece> pieces = new ArrayList<>();
        byte[] long_ = ("\"" + "a".repeat(9_999)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100; i++) {
            pieces.addAll(splitter.take(long_));
            assertThat(splitter.held()).isLessThanOrEqualTo(1_000);
        }
        pieces.addAll(splitter.take("\nb\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).bytes()).isNull();
        assertThat(pieces.get(1).line()).isEqualTo(2);
    }

    private static List<String> split(boolean quoting, String text, int atATime) {
        RecordSplitter splitter = new RecordSplitter(quoting, 1_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += atATime) {
            int length = Math.min(atATime, bytes.length - i);
            byte[] part = new byte[length];
            System.arraycopy(bytes, i, part, 0, length);
            pieces.addAll(splitter.take(part));
        }
        splitter.rest().ifPresent(pieces::add);
        return pieces.stream().map(piece -> piece.line() + " " + new String(piece.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
