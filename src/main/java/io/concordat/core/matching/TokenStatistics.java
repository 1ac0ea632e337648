package io.concordat.core.matching;

/**
 * How common words and domains are. Keys use {@link #frozen()} only, so that two concurrent transactions derive the same keys;
 * a scorer may be given statistics that follow the data.
 */
public interface TokenStatistics {

    /** @return number of documents (customers) counted, at least 1 */
    long documents();

    /** @return how many customers of the vendor a description is compared with; 0 when that is not known */
    default long customers() {
        return 0;
    }

    /** @return in how many documents the folded word occurs; 0 for a word that was never seen */
    int documentFrequency(String token);

    /** @return how many customers use the registrable domain; 0 or 1 for one that identifies its owner */
    int domainFrequency(String domain);

    /** @return how many customers give this phone number, as {@link Fingerprint#phone} has it; at least 1 */
    default int phoneFrequency(String phone) {
        return 1;
    }

    /** @return how many customers sit at this address, as the {@link Fingerprint} has it; at least 1 */
    default int addressFrequency(String houseNumbers, String streetStem) {
        return 1;
    }

    /** @return statistics that never change within one {@link Normalizer#VERSION} */
    static TokenStatistics frozen() {
        return FrozenTokenStatistics.INSTANCE;
    }
}
