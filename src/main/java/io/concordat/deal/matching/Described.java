package io.concordat.deal.matching;

import java.util.List;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.MatchKey;

/**
 * A customer as it is compared, stored and found again.
 *
 * @param prints one for each version of the normaliser in use, the present one first
 * @param keys the keys of all of them, each once
 */
public record Described(List<Fingerprint> prints, List<MatchKey> keys) {

    /** @return the fingerprint of the present version: the one that is stored */
    public Fingerprint print() {
        return prints.get(0);
    }

    /** @return the versions of the normaliser whose keys these are */
    public Short[] versions() {
        return prints.stream().map(Fingerprint::normVersion).toArray(Short[]::new);
    }
}
