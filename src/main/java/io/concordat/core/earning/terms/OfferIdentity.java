package io.concordat.core.earning.terms;

/**
 * Which offer version it is.
 *
 * @param program the program
 * @param offer   the offer
 * @param version number of the version, 1 and counting
 */
public record OfferIdentity(String program, String offer, int version) {

    @Override
    public String toString() {
        return offer + " v" + version;
    }
}
