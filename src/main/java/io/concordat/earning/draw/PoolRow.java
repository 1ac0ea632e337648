package io.concordat.earning.draw;

/**
 * How much was drawn from a pool, and how often.
 *
 * @param drawn minor units that are drawn now
 * @param draws number of the last draw, granted or not
 */
public record PoolRow(PoolId id, long drawn, long draws) {

    PoolRow drawing(long granted) {
        return new PoolRow(id, drawn + granted, draws + 1);
    }
}
