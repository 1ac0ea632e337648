package io.concordat.catalog.offer.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsComparisonTest {

    private final EarningTerms rebate = SampleTerms.read(SampleTerms.REBATE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "25000.00" | "30000.00" | earning.caps[0].limit | Limit of cap PARTNER per QUARTER: 30000.00 instead of 25000.00.
            "holdDays": 30 | "holdDays": 45 | earning.payout.holdDays | Hold days of the payout: 45 instead of 30.
            "ratePercent": "4" | "ratePercent": "5" | earning.segments[0].formula.banded.bands[1].ratePercent | Rate of band from 100000 of segment GOLD: 5 % instead of 4 %.
            "MARGINAL" | "RETROACTIVE" | earning.segments[0].formula.banded.method | Method of segment GOLD: RETROACTIVE instead of MARGINAL.
            {"percent": {"ratePercent": "1.5"}} | {"flat": {"amount": "10.00"}} | earning.segments[1].formula | Formula of segment OTHERS: flat (amount 10.00) instead of percent (rate 1.5 %).
            ["CANCELLATION"] | ["REFUND", "CANCELLATION"] | earning.clawbacks[0].triggers | Triggers of clawback 1: added REFUND.
            "crmCode": "REB-26", | | earning.crmCode | CRM code: none any more; it was REB-26.
            "priority": 20 | "priority": 20, "deduction": {"offers": ["OTHER"]} | earning.deduction | Deduction: offers OTHER; there was none.
            """)
    void eachDifferenceHasItsPathAndASentence(String part, String other, String path, String sentence) {
        EarningTerms changed = SampleTerms.read(SampleTerms.REBATE.replace(part, other == null ? "" : other));

        assertThat(TermsComparison.of(rebate, changed)).extracting(TermsChange::path, TermsChange::sentence)
                .containsExactly(tuple(path, sentence));
    }

    @Test
    void addedAndDroppedBandsAndSegmentsAreTold() {
        EarningTerms changed = SampleTerms.read(SampleTerms.REBATE.replace("""
                {"code": "OTHERS", "formula": {"percent": {"ratePercent": "1.5"}}}""", """
                {"code": "SILVER", "audience": {"tiers": ["SILVER"]}, "formula": {"percent": {"ratePercent": "3"}}}""")
                .replace("\"to\": \"250000\", \"ratePercent\": \"4\"},", "\"ratePercent\": \"4\"}")
                .replace("{\"from\": \"250000\", \"ratePercent\": \"6\"}", ""));

        assertThat(TermsComparison.of(rebate, changed)).extracting(TermsChange::path, TermsChange::sentence)
                .containsExactly(
                        tuple("earning.segments[0].formula.banded.bands[1].to",
                                "Upper bound of band from 100000 of segment GOLD: none any more; it was 250000."),
                        tuple("earning.segments[0].formula.banded.bands[2]",
                                "Dropped band from 250000 of segment GOLD: lower bound 250000, rate 6 %."),
                        tuple("earning.segments[1]", "New segment SILVER: code SILVER, tiers SILVER, rate 3 %."),
                        tuple("earning.segments[1]", "Dropped segment OTHERS: code OTHERS, rate 1.5 %."));
    }

    @Test
    void anotherWayToWriteANumberIsNoDifference() {
        EarningTerms same = SampleTerms
                .read(SampleTerms.REBATE.replace("\"ratePercent\": \"4\"", "\"ratePercent\": \"4.00\""));

        assertThat(TermsComparison.of(rebate, same)).isEmpty();
    }

    @Test
    void theOrderOfSegmentsIsToldBecauseTheFirstThatFitsCounts() {
        String one = "{\"code\": \"A\", \"formula\": {\"flat\": {\"amount\": \"1.00\"}}}";
        String other = one.replace("\"A\"", "\"B\"");

        assertThat(TermsComparison.of(of(one, other), of(other, one)))
                .extracting(TermsChange::path, TermsChange::sentence)
                .containsExactly(tuple("earning.segments", "Order of the segments: B, A instead of A, B."));
    }

    @Test
    void termsThatAppearOrDisappearAreOneDifference() {
        assertThat(TermsComparison.of(null, rebate)).extracting(TermsChange::path, TermsChange::sentence)
                .containsExactly(
                        tuple("earning", "It earns now: VOLUME_REBATE in USD; there were no earning terms."));
        assertThat(TermsComparison.of(rebate, null)).extracting(TermsChange::sentence)
                .containsExactly("It earns nothing any more; it was VOLUME_REBATE in USD.");
        assertThat(TermsComparison.of(null, null)).isEmpty();
    }

    private static EarningTerms of(String one, String other) {
        String all = SampleTerms.LEAST;
        return SampleTerms.read(all.substring(0, all.indexOf("[{")) + "[" + one + ", " + other + "]}");
    }
}
