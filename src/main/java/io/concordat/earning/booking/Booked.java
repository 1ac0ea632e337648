package io.concordat.earning.booking;

import java.time.LocalDate;
import java.util.List;

import io.concordat.core.ledger.Posting;
import io.concordat.earning.entry.Entry;
import io.concordat.earning.entry.Head;

/**
 * What an evaluation writes.
 *
 * @param heads earnings that are new or changed, as they stand now
 * @param payable earnings of which more is due than before
 * @param nextOn the next day on which something becomes due without anything happening, or {@code null}
 */
record Booked(List<Head> heads, List<Entry> entries, List<Head> payable, List<Position> positions,
        List<Posting> postings, LocalDate nextOn) {
}
