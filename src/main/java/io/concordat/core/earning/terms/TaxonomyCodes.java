package io.concordat.core.earning.terms;

/**
 * The offer's place in the one taxonomy of CRM and general ledger.
 *
 * @param crm           code in the CRM; may be {@code null}
 * @param generalLedger account or cost code in the general ledger; may be {@code null}
 */
public record TaxonomyCodes(String crm, String generalLedger) {

    public static final TaxonomyCodes NONE = new TaxonomyCodes(null, null);
}
