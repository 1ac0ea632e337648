package io.concordat.deal.review;

import java.time.Instant;

/** What a timer set off, and when. */
record HappenedStep(StepKind kind, int percent, Instant happenedAt) {
}
