package io.concordat.deal.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.concordat.deal.ImportKind;

/**
 * A stored import.
 *
 * @param run counts how often it was sent; a later sending takes over from an earlier one
 * @param activeAt when lines were answered last
 */
record ImportRow(UUID id, String key, ImportKind kind, int run, int lines, int accepted, int failed,
        Instant startedAt, Instant activeAt, Instant finishedAt) {

    /** So long an import may be silent, such as a slow sender, and still counts as running. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    ImportView view(Instant now) {
        ImportState state = finishedAt != null
                ? ImportState.FINISHED
                : activeAt.plus(SILENCE).isBefore(now) ? ImportState.INTERRUPTED : ImportState.RUNNING;
        return new ImportView(id, key, kind, state, run, lines, accepted, failed, startedAt, finishedAt);
    }
}
