package io.concordat.deal.quality;

import io.concordat.deal.DealFacts;

/** A registration with what it says. */
public record Looked(DealFacts deal, Described said) {
}
