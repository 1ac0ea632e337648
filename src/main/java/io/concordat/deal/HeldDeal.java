package io.concordat.deal;

/**
 * A registration that nobody else changes until the transaction ends.
 *
 * @param secondPartner how it goes on beside a first partner; {@code null} when it came second to nobody
 */
public record HeldDeal(DealFacts facts, SecondPartner secondPartner) {
}
