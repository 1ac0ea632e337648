package io.concordat.catalog.offer.terms;

/** Earning terms as texts, for tests. */
public final class SampleTerms {

    /** A quarterly rebate of gold partners, and a flat rate for the others. */
    public static final String REBATE = """
            {
              "type": "VOLUME_REBATE", "objective": "VOLUME", "currency": "USD",
              "trigger": {"kinds": ["INVOICED"], "codes": ["SIGNED"]},
              "base": "NET",
              "segments": [
                {"code": "GOLD", "audience": {"tiers": ["GOLD"], "types": ["RESELLER"], "regions": ["EMEA"], "segments": ["MID"]},
                 "formula": {"banded": {"bands": [
                     {"from": "0", "to": "100000", "ratePercent": "2"},
                     {"from": "100000", "to": "250000", "ratePercent": "4"},
                     {"from": "250000", "ratePercent": "6"}],
                   "method": "MARGINAL", "basis": "VALUE", "scope": "PARTNER", "window": "QUARTER"}}},
                {"code": "OTHERS", "formula": {"percent": {"ratePercent": "1.5"}}}],
              "eligibility": "fact.amount >= 5000",
              "evidence": ["INVOICE_COPY"], "influenceRequired": true,
              "payout": {"trigger": "PAID_PRO_RATA", "holdDays": 30, "calendar": "MONTHLY"},
              "caps": [
                {"scope": "PARTNER", "window": "QUARTER", "limit": "25000.00", "overflow": "CARRY"},
                {"scope": "PROGRAM", "window": "YEAR", "limit": "900000.00"}],
              "clawbacks": [
                {"triggers": ["CANCELLATION"], "windowDays": 90, "method": "FULL"},
                {"triggers": ["EARLY_TERMINATION"], "method": "BY_TIME", "termMonths": 12}],
              "stacking": {"group": "NEW-BUSINESS", "mode": "ADDITIVE", "limitPercent": "15"},
              "priority": 20,
              "marginFloor": {"minimumPercent": "30", "unknownCost": "PAY"},
              "accounting": "CONTRA_REVENUE", "crmCode": "REB-26", "generalLedgerCode": "4711",
              "rounding": "HALF_EVEN"
            }""";

    /** The least that can be said. */
    public static final String LEAST = """
            {"type": "COMMISSION", "objective": "NEW_LOGO", "currency": "EUR", "trigger": {"kinds": ["DEAL_WON"]},
             "segments": [{"code": "ALL", "formula": {"flat": {"amount": "100.00"}}}]}""";

    private SampleTerms() {
    }

    /** @return the terms of the text, completed */
    static EarningTerms read(String json) {
        return EarningColumn.read(json);
    }
}
