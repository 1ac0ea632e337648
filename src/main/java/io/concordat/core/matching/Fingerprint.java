package io.concordat.core.matching;

/**
 * The normalised form of a {@link CustomerIdentity}: flat text components only, each {@code null} when nothing is known,
 * several tokens separated by one space, so that each can be a plain column. Equal input and equal {@code normVersion}
 * give an equal fingerprint.
 *
 * @param normVersion   version of the {@link Normalizer} that made it; fingerprints of two versions must not be compared
 * @param legalName     the name as it was given, for display, cut to a bounded length
 * @param nameCore      folded name without legal form and stop words, words in their order; never {@code null}
 * @param nameTokens    the distinct words of {@code nameCore}, sorted
 * @param numerals      distinct numbers in the name (digits, spelt out, Roman), sorted
 * @param geoTokens     distinct countries and large cities named in the name, in canonical spelling, sorted
 * @param legalForm     class and family of the legal form, as {@code class/family}
 * @param acronym       first letters of the words, when there are at least two
 * @param country       ISO 3166-1 alpha-2
 * @param city          canonical spelling of the city
 * @param region        folded region
 * @param domain        registrable domain of the website, unless it says nothing about the customer
 * @param webPage       host and path of the website without query: the page of one branch on a chain's site
 * @param emailDomain   registrable domains of the contacts' addresses, free mail left out, sorted
 * @param phone         E.164, or the bare digits when the number cannot be parsed
 * @param houseNumbers  numbers of the street line, in their order
 * @param streetStem    words of the street line without type, direction and unit, in their order
 * @param postcode      postal code, upper case, letters and digits only
 */
public record Fingerprint(short normVersion, String legalName, String nameCore, String nameTokens, String numerals,
        String geoTokens, String legalForm, String acronym, String country, String city, String region, String domain,
        String webPage, String emailDomain, String phone, String houseNumbers, String streetStem, String postcode,
        String duns, String lei, String vatId, String nationalId, String crmAccountId) {
}
