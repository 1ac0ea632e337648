package io.concordat.core.earning.evaluation;

/**
 * What makes an earning the same one when it is calculated again.
 *
 * @param partner who earns
 * @param offer   the offer
 * @param version the pinned version
 * @param fact    external id of the fact
 * @param target  external id of the fact whose earning a reversal takes back; {@code null} for an earning
 */
public record LineKey(String partner, String offer, int version, String fact, String target) {
}
