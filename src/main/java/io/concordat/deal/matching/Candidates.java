package io.concordat.deal.matching;

import java.util.List;
import java.util.Set;

/**
 * What the keys of a new description led to.
 *
 * @param items most shared and rarest keys first
 * @param generic hashes of those of its keys that say little, because many customers share them
 */
record Candidates(List<Candidate> items, Set<Long> generic) {
}
