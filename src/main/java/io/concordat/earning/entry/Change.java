package io.concordat.earning.entry;

import java.util.UUID;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.LineKey;

/**
 * What is to be recorded for one earning, before budgets.
 *
 * @param earningId id of the earning, new or old
 * @param entryId id of the entry
 * @param before the earning as it stands, or {@code null} when it is new
 * @param line the line as the facts give it now, or {@code null} when they do not give it any more
 * @param gross change of its amounts, without what budgets refuse
 * @param asked what is asked of budgets and caps of all partners; negative when it is given back
 */
public record Change(UUID earningId, UUID entryId, LineKey key, Head before, EarningLine line, EntryKind kind,
        Amounts gross,
        long asked) {

    /** @return the place of its fact in the recorded order of arrival */
    public long arrival() {
        return line == null ? before.arrival() : line.arrival();
    }
}
