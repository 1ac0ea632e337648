package io.concordat.deal;

import java.util.UUID;

/**
 * A person at the customer, by reference.
 *
 * @param decisionRole what the person has to say in the purchase, or {@code null}
 */
public record ContactReference(UUID personId, String decisionRole) {
}
