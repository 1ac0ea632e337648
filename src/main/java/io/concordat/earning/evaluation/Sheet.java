package io.concordat.earning.evaluation;

import java.util.List;
import java.util.UUID;

import io.concordat.earning.booking.Standing;
import io.concordat.earning.ground.Ground;

/**
 * Everything that an evaluation of one partner begins with.
 *
 * @param due the reasons that it answers
 * @param ground facts, and what they are judged by
 * @param standing what was recorded before
 */
record Sheet(UUID partnerId, List<UUID> due, Ground ground, Standing standing) {
}
