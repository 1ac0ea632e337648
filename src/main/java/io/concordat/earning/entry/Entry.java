package io.concordat.earning.entry;

import java.util.List;
import java.util.UUID;

import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.earning.trace.TraceLine;

/**
 * What is added to an earning: the change of its amounts, and why.
 *
 * @param number its place among the entries of the earning, 1 and counting
 * @param change what is added; negative where something is taken away
 * @param rate exchange rate that was used, or {@code null}
 */
public record Entry(UUID id, UUID earningId, int number, EntryKind kind, Amounts change, String outcome, String reason,
        DatedRate rate, List<TraceLine> trace) {

    /** The reason of an entry that takes away what the facts do not give any more. */
    public static final String NO_LONGER_GIVEN = "NO_LONGER_GIVEN";
}
