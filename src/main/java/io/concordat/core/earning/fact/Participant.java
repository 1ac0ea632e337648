package io.concordat.core.earning.fact;

/**
 * A partner's part in a deal.
 *
 * @param role    role code of the vendor, such as {@code SOURCED}, {@code INFLUENCED} or {@code FULFILLED}
 * @param partner who plays it
 */
public record Participant(String role, String partner) {
}
