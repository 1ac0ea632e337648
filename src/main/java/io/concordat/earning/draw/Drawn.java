package io.concordat.earning.draw;

import java.util.Collection;
import java.util.List;

/**
 * What all changes of an evaluation came to.
 *
 * @param changes every change, after budgets and caps of all partners
 * @param draws draws from pools, and what goes back to them
 * @param pools the pools as they stand then
 */
public record Drawn(List<Funded> changes, List<DrawRow> draws, Collection<PoolRow> pools) {
}
