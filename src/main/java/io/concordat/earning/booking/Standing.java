package io.concordat.earning.booking;

import java.util.Map;
import java.util.UUID;

import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.settlement.PositionKey;
import io.concordat.earning.entry.Head;

/**
 * What is recorded of one partner.
 *
 * @param heads its earnings, in the order in which their facts happened
 * @param positions what stands on its accounts
 */
public record Standing(UUID partnerId, Map<LineKey, Head> heads, Map<PositionKey, Position> positions) {
}
