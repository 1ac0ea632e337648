package io.concordat.deal.bulk;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream of bytes into records: lines, or, in CSV, records whose quoted cells may hold line breaks (RFC 4180). It
 * holds one record at most, and of a record that is too long nothing.
 */
final class RecordSplitter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /**
     * One record.
     *
     * @param line number of its first line, from 1
     * @param bytes without the line break, or {@code null} when it is too long
     */
    record Piece(int line, byte[] bytes) {
    }

    private final boolean quoting;
    private final int longest;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean withinQuotes;
    private boolean tooLong;
    private int line = 1;
    private int start = 1;

    /** @param quoting whether a line break between quotes belongs to the record */
    RecordSplitter(boolean quoting, int longest) {
        this.quoting = quoting;
        this.longest = longest;
    }

    /** @return the records that end within these bytes; empty lines are left out, but counted */
    List<Piece> take(byte[] bytes) {
        List<Piece> whole = new ArrayList<>();
        for (byte b : bytes) {
            if (b == '\n') {
                line++;
                if (!withinQuotes) {
                    piece().ifPresent(whole::add);
                    continue;
                }
            }
            if (tooLong) {
                continue;
            }
            if (quoting && b == '"') {
                withinQuotes = !withinQuotes;
            }
            pending.write(b);
            if (pending.size() > longest) {
                tooLong = true;
                withinQuotes = false;
                pending.reset();
            }
        }
        return whole;
    }

    /** @return the record that the end of the stream ends */
    Optional<Piece> rest() {
        return piece();
    }

    /** @return bytes in memory */
    int held() {
        return pending.size();
    }

    private Optional<Piece> piece() {
        int first = start;
        start = line;
        if (tooLong) {
            tooLong = false;
            return Optional.of(new Piece(first, null));
        }
        byte[] bytes = pending.toByteArray();
        pending.reset();
        int from = first == 1 && Arrays.equals(bytes, 0, Math.min(3, bytes.length), BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return to == from ? Optional.empty() : Optional.of(new Piece(first, Arrays.copyOfRange(bytes, from, to)));
    }
}
