package io.concordat.core.earning.terms;

import java.util.Set;

/**
 * What must be proven.
 *
 * @param evidence  codes of proofs that must be accepted before the earning is paid; it is earned without them
 * @param influence whether nothing is earned without a proven influence on the deal
 */
public record Proofs(Set<String> evidence, boolean influence) {

    public static final Proofs NONE = new Proofs(Set.of(), false);

    public Proofs {
        evidence = Set.copyOf(evidence);
    }
}
