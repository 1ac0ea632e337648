package io.concordat.deal.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.MatchKey;
import io.concordat.core.matching.MatchKeys;

/**
 * Takes from a description what many customers share: a switchboard's number, an office park's address, the domain of a
 * mail service. What is left out on one side says nothing for or against.
 */
final class GenericValues {

    private GenericValues() {
    }

    /** @param generic hashes of the keys that many customers share */
    static List<Fingerprint> without(int vendorId, List<Fingerprint> prints, Set<Long> generic) {
        return generic.isEmpty() ? prints : prints.stream().map(print -> without(vendorId, print, generic)).toList();
    }

    private static Fingerprint without(int vendorId, Fingerprint print, Set<Long> generic) {
        Fingerprint left = print;
        if (isGeneric(vendorId, only(print.domain(), null, null, print), 'd', generic)) {
            left = with(left, null, left.emailDomain(), left.phone(), true);
        }
        if (left.emailDomain() != null) {
            List<String> own = new ArrayList<>();
            for (String domain : left.emailDomain().split(" ")) {
                if (!isGeneric(vendorId, only(domain, null, null, print), 'd', generic)) {
                    own.add(domain);
                }
            }
            left = with(left, left.domain(), own.isEmpty() ? null : String.join(" ", own), left.phone(), true);
        }
        if (isGeneric(vendorId, only(null, print.phone(), null, print), 'p', generic)) {
            left = with(left, left.domain(), left.emailDomain(), null, true);
        }
        Fingerprint address = only(null, null, print.houseNumbers(), print);
        if (isGeneric(vendorId, address, 'a', generic) || isGeneric(vendorId, address, 'b', generic)) {
            left = with(left, left.domain(), left.emailDomain(), left.phone(), false);
        }
        return left;
    }

    private static boolean isGeneric(int vendorId, Fingerprint one, char kind, Set<Long> generic) {
        for (MatchKey key : MatchKeys.of(vendorId, one)) {
            if (key.kind() == kind && generic.contains(key.hash())) {
                return true;
            }
        }
        return false;
    }

    /** @return a description that has nothing but one value, so that its keys are that value's */
    private static Fingerprint only(String domain, String phone, String houseNumbers, Fingerprint of) {
        return new Fingerprint(of.normVersion(), null, "", "", null, null, null, null, null, null, null, domain, null,
                null, phone, houseNumbers, houseNumbers == null ? null : of.streetStem(),
                houseNumbers == null ? null : of.postcode(), null, null, null, null, null);
    }

    private static Fingerprint with(Fingerprint of, String domain, String emailDomain, String phone, boolean address) {
        return new Fingerprint(of.normVersion(), of.legalName(), of.nameCore(), of.nameTokens(), of.numerals(),
                of.geoTokens(), of.legalForm(), of.acronym(), of.country(), of.city(), of.region(), domain,
                domain == null ? null : of.webPage(), emailDomain, phone, address ? of.houseNumbers() : null,
                address ? of.streetStem() : null, address ? of.postcode() : null, of.duns(), of.lei(), of.vatId(),
                of.nationalId(), of.crmAccountId());
    }
}
