package io.concordat.earning.draw;

import java.util.UUID;

/**
 * One draw from a pool.
 *
 * @param number its place among the draws of the pool
 * @param entryId the entry that draws or gives back
 * @param earningId the earning whose money it is
 * @param drawnBy the entry that had drawn: itself, or whose money is given back
 * @param asked minor units that were asked for; negative when given back
 * @param granted minor units that were drawn; negative when given back
 */
public record DrawRow(PoolId pool, long number, UUID entryId, UUID earningId, UUID drawnBy, long asked, long granted) {
}
