package io.concordat.earning.evaluation;

import java.util.Collection;
import java.util.List;

/** What all changes of an evaluation came to. */
record Drawn(List<Funded> changes, List<DrawRow> draws, Collection<PoolRow> pools) {
}
