package io.concordat.earning.draw;

import java.util.UUID;

/** What an entry has drawn from a pool and not given back, in minor units. */
record Held(PoolId pool, UUID earningId, UUID drawnBy, long left) {
}
