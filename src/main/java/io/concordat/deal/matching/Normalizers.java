package io.concordat.deal.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.MatchKey;
import io.concordat.core.matching.MatchKeys;
import io.concordat.core.matching.Normalizer;

/**
 * The versions of the normaliser that are in use. There is one as a rule. A release that changes the normaliser keeps the
 * version before it here for as long as records of it are being brought up to date: new records are then written and
 * looked up under the keys of both.
 */
@ApplicationScoped
public class Normalizers {

    /** @return the fingerprints of all versions in use, the present one first */
    protected List<Fingerprint> prints(CustomerIdentity identity) {
        return List.of(Normalizer.normalize(identity));
    }

    /** @return the versions in use, the present one first */
    protected List<Short> versions() {
        return List.of(Normalizer.VERSION);
    }

    /** @return the customer as it is compared and stored */
    public Described describe(int vendorId, CustomerIdentity identity) {
        List<Fingerprint> prints = prints(identity);
        if (prints.size() == 1) {
            return new Described(prints, MatchKeys.of(vendorId, prints.get(0)));
        }
        Set<MatchKey> keys = new LinkedHashSet<>();
        prints.forEach(print -> keys.addAll(MatchKeys.of(vendorId, print)));
        return new Described(prints, List.copyOf(keys));
    }
}
