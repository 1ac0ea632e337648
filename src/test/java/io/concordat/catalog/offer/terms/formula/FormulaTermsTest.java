package io.concordat.catalog.offer.terms.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.concordat.core.earning.formula.*;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Currency;
import io.concordat.platform.error.FieldError;

class FormulaTermsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> kinds() {
        return Stream.of(
                row("{'percent': {'ratePercent': '5'}}", new Percent(number("0.05"))),
                row("{'flat': {'amount': '2000.00'}}", new Flat(number("2000"))),
                row("{'perUnit': {'amountPerUnit': '0.125'}}", new PerUnit(number("0.125"))),
                row("{'perLead': {'amountPerLead': '150'}}", new PerLead(number("150"))),
                row("{'everyStep': {'step': '10000', 'amount': '500.00', 'window': 'YEAR'}}",
                        new EveryStep(number("10000"), number("500"), Window.YEAR)),
                row("""
                        {'banded': {'bands': [{'from': '0', 'to': '100000', 'ratePercent': '2'},
                          {'from': '100000', 'to': '250000', 'amountPerUnit': '0.5'}, {'from': '250000', 'amount': '900.00'}],
                         'method': 'RETROACTIVE', 'basis': 'QUANTITY', 'scope': 'PARTNER', 'window': 'QUARTER'}}""",
                        new Banded(List.of(Band.percent("0", "100000", "0.02"),
                                new Band(number("100000"), number("250000"), Reward.PER_UNIT, number("0.5")),
                                new Band(number("250000"), null, Reward.FIXED, number("900"))),
                                BandMethod.RETROACTIVE, Banded.Basis.QUANTITY, Scope.PARTNER, Window.QUARTER)),
                row("""
                        {'linear': {'points': [{'volume': '1000', 'amount': '10.00'}, {'volume': '2000', 'amount': '40.00'}],
                         'window': 'YEAR'}}""",
                        new Linear(List.of(new Linear.Point(number("1000"), number("10")),
                                new Linear.Point(number("2000"), number("40"))), Linear.Gives.AMOUNT, Window.YEAR)),
                row("{'growth': {'pays': 'ABOVE_HURDLE', 'ratePercent': '8', 'hurdlePercent': '10', 'window': 'YEAR'}}",
                        new Growth(Growth.Pays.ABOVE_HURDLE, number("0.08"), number("0.1"), Window.YEAR)),
                row("{'renewal': {'ratePercent': '3', 'most': 2}}", new Renewal(number("0.03"), 2)),
                row("""
                        {'retention': {'bands': [{'fromPercent': '80', 'toPercent': '90', 'ratePercent': '1'},
                          {'fromPercent': '90', 'amount': '500.00'}], 'window': 'QUARTER'}}""",
                        new Retention(List.of(Band.percent("0.8", "0.9", "0.01"),
                                new Band(number("0.9"), null, Reward.FIXED, number("500"))), Window.QUARTER)),
                row("{'spif': {'amountPerUnit': '75', 'personCap': '2500.00', 'window': 'QUARTER'}}",
                        new Spif(number("75"), number("2500"), Window.QUARTER)),
                row("{'certificationBounty': {'amount': '500.00', 'window': 'LIFETIME'}}",
                        new CertificationBounty(number("500"), Window.LIFETIME)),
                row("""
                        {'accelerator': {'ratePercent': '5', 'quota': '400000', 'window': 'YEAR', 'steps': [
                          {'attainmentPercent': '100', 'multiplier': '1.5'}, {'attainmentPercent': '120', 'multiplier': '2'}]}}""",
                        new Accelerator(number("0.05"), number("400000"),
                                List.of(new Accelerator.Step(number("1"), number("1.5")),
                                        new Accelerator.Step(number("1.2"), number("2"))),
                                Window.YEAR)),
                row("""
                        {'marketEntry': {'amount': '10000.00', 'scope': 'PARTNER', 'milestones': [
                          {'code': 'FIRST', 'sharePercent': '30'}, {'code': 'SECOND', 'sharePercent': '70'}]}}""",
                        new MarketEntry(number("10000"), List.of(new MarketEntry.Milestone("FIRST", number("0.3")),
                                new MarketEntry.Milestone("SECOND", number("0.7"))), Scope.PARTNER)),
                row("{'signingBonus': {'amount': '15000.00', 'earnBackMonths': 12}}",
                        new SigningBonus(number("15000"), 12)),
                row("""
                        {'attach': {'attachedFamilies': ['ANALYTICS'], 'window': 'YEAR',
                         'bands': [{'fromPercent': '45', 'ratePercent': '2'}]}}""",
                        new Attach(Set.of("ANALYTICS"), List.of(Band.percent("0.45", null, "0.02")), Window.YEAR)),
                row("{'revenueShare': {'ratePercent': '20', 'months': 12}}", new RevenueShare(number("0.2"), 12)),
                row("""
                        {'collaborationSplit': {'whole': {'percent': {'ratePercent': '4'}}, 'redistributing': true,
                         'roles': [{'role': 'SOURCE', 'weight': 50}, {'role': 'DELIVER', 'weight': 20}]}}""",
                        new CollaborationSplit(new Percent(number("0.04")),
                                List.of(new CollaborationSplit.RoleShare("SOURCE", 50),
                                        new CollaborationSplit.RoleShare("DELIVER", 20)),
                                true)),
                row("{'registrationDiscount': {'ratePercent': '12.5'}}", new RegistrationDiscount(number("0.125"))),
                row("{'priceProtection': {'sharePercent': '100'}}", new PriceProtection(number("1"))),
                row("{'guaranteedMargin': {'marginPercent': '15'}}", new GuaranteedMargin(number("0.15"))),
                row("{'discountGuideline': {'deepestPercent': '20', 'ratePercent': '0'}}",
                        new DiscountGuideline(number("0.2"), number("0"))),
                row("{'retainer': {'amount': '1000.00', 'window': 'MONTH'}}",
                        new Retainer(number("1000"), Window.MONTH)),
                row("{'shipAndDebit': {'authorised': '500'}}", new ShipAndDebit(number("500"))),
                row("{'stockRotation': {'allowancePercent': '5', 'window': 'QUARTER'}}",
                        new StockRotation(number("0.05"), Window.QUARTER)),
                row("{'reimbursement': {'sharePercent': '50', 'ceiling': '8000.00'}}",
                        new Reimbursement(number("0.5"), number("8000"))),
                row("{'custom': {'text': 'base * 0.05', 'scope': 'DEAL', 'window': 'LIFETIME'}}",
                        new Custom("base * 0.05", new SampleRules.Text("base * 0.05"), Scope.DEAL, Window.LIFETIME)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsReadIntoTheFormulaThatOneWouldWriteByHand(String json, Formula expected) {
        TermsReading reading = reading();

        Formula read = parse(json).read(reading, "formula");

        assertThat(reading.faults()).isEmpty();
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void noKindOfFormulaIsForgotten() {
        Set<Class<?>> read = kinds().map(row -> row.get()[1].getClass()).collect(Collectors.toSet());

        assertThat(read).containsExactlyInAnyOrderElementsOf(
                Arrays.<Class<?>>asList(Formula.class.getPermittedSubclasses()));
    }

    @Test
    void whatNeedNotBeSaidHasItsMeaning() {
        assertThat(parse("{'shipAndDebit': {}}").read(reading(), "f")).isEqualTo(new ShipAndDebit(null));
        assertThat(parse("{'renewal': {'ratePercent': '3'}}").read(reading(), "f"))
                .isEqualTo(new Renewal(number("0.03"), 0));
        assertThat(parse("{'reimbursement': {'sharePercent': '50'}}").read(reading(), "f"))
                .isEqualTo(new Reimbursement(number("0.5"), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | f | required
            {'percent': {'ratePercent': '5'}, 'flat': {'amount': '1.00'}} | f | one-of
            {'percent': {'ratePercent': '100.01'}} | f.percent.ratePercent | out-of-range
            {'flat': {'amount': '2000'}} | f.flat.amount | amount-malformed
            {'everyStep': {'step': '0', 'amount': '1.00', 'window': 'YEAR'}} | f.everyStep.step | out-of-range
            {'retainer': {'amount': '1.00', 'window': 'LIFETIME'}} | f.retainer.window | not-applicable
            {'custom': {'text': 'base *', 'scope': 'FACT', 'window': 'YEAR'}} | f.custom.text | rule-invalid
            {'linear': {'points': [{'volume': '5', 'amount': '1.00'}, {'volume': '5', 'amount': '1.00'}], 'window': 'YEAR'}} | f.linear.points[1].volume | not-ascending
            {'linear': {'points': [{'volume': '5', 'amount': '1.00'}, {'volume': '6', 'ratePercent': '1'}], 'window': 'YEAR'}} | f.linear.points[1] | one-of
            {'accelerator': {'ratePercent': '5', 'steps': [{'attainmentPercent': '120', 'multiplier': '2'}, {'attainmentPercent': '100', 'multiplier': '3'}], 'window': 'YEAR'}} | f.accelerator.steps[1].attainmentPercent | not-ascending
            {'marketEntry': {'amount': '1.00', 'scope': 'DEAL', 'milestones': [{'code': 'A', 'sharePercent': '60'}, {'code': 'B', 'sharePercent': '41'}]}} | f.marketEntry.milestones | over-whole
            {'marketEntry': {'amount': '1.00', 'scope': 'DEAL', 'milestones': [{'code': 'A', 'sharePercent': '6'}, {'code': 'A', 'sharePercent': '4'}]}} | f.marketEntry.milestones[1].code | not-unique
            {'marketEntry': {'amount': '1.00', 'scope': 'FACT', 'milestones': [{'code': 'A', 'sharePercent': '6'}]}} | f.marketEntry.scope | not-applicable
            {'collaborationSplit': {'whole': {}, 'redistributing': true, 'roles': [{'role': 'A', 'weight': 1}]}} | f.collaborationSplit.whole | required
            {'collaborationSplit': {'whole': {'flat': {'amount': '1.00'}}, 'redistributing': true, 'roles': [{'role': 'A', 'weight': 1}, {'role': 'A', 'weight': 1}]}} | f.collaborationSplit.roles[1].role | not-unique
            {'collaborationSplit': {'whole': {'custom': {'text': 'base', 'scope': 'DEAL', 'window': 'YEAR'}}, 'redistributing': true, 'roles': [{'role': 'A', 'weight': 1}]}} | f.collaborationSplit.whole.custom.scope | not-applicable
            {'retention': {'bands': [{'fromPercent': '80', 'amountPerUnit': '1'}], 'window': 'YEAR'}} | f.retention.bands[0].amountPerUnit | not-applicable
            """)
    void aFormulaThatCannotBeComputedIsToldAtItsField(String json, String field, String code) {
        TermsReading reading = reading();

        parse(json).read(reading, "f");

        assertThat(reading.faults()).first().extracting(FieldError::field, FieldError::code).containsExactly(field,
                code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'from': '0', 'ratePercent': '1'}, {'from': '5', 'ratePercent': '2'} | [0].to | required
            {'from': '0', 'to': '4', 'ratePercent': '1'}, {'from': '5', 'ratePercent': '2'} | [1].from | not-contiguous
            {'from': '5', 'to': '5', 'ratePercent': '1'} | [0].to | ends-before-start
            {'from': '5'} | [0] | one-of
            {'from': '5', 'ratePercent': '1', 'amount': '1.00'} | [0] | one-of
            """)
    void bandsAscendWithoutGapsAndPayOneThingEach(String bands, String field, String code) {
        TermsReading reading = reading();

        parse("{'banded': {'bands': [" + bands + "], 'method': 'MARGINAL', 'basis': 'VALUE', 'scope': 'PARTNER',"
                + " 'window': 'YEAR'}}").read(reading, "f");

        assertThat(reading.faults()).extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("f.banded.bands" + field, code));
    }

    @Test
    void theFaultOfARuleNamesLineAndColumn() {
        TermsReading reading = reading();

        parse("{'custom': {'text': 'base *', 'scope': 'FACT', 'window': 'YEAR'}}").read(reading, "f");

        assertThat(reading.faults()).extracting(FieldError::message)
                .containsExactly("Line 1, column 7: Something is missing here.");
    }

    private static TermsReading reading() {
        return new TermsReading(Currency.of("USD"), new SampleRules());
    }

    private static FormulaTerms parse(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), FormulaTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static Arguments row(String json, Formula expected) {
        return Arguments.of(json, expected);
    }

    private static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }
}
