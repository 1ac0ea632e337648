package io.concordat.catalog.offer.terms;

import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.catalog.rule.RuleLanguage;
import io.concordat.core.earning.terms.AccountingTreatment;
import io.concordat.core.earning.terms.BaseDeduction;
import io.concordat.core.earning.terms.BudgetReference;
import io.concordat.core.earning.terms.Condition;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.Proofs;
import io.concordat.core.earning.terms.TaxonomyCodes;
import io.concordat.core.money.Currency;
import io.concordat.platform.error.FieldError;

/** Turns earning terms whose fields have the right form into what earnings are computed with, or says what is wrong. */
@ApplicationScoped
public class TermsCompiler {

    private final RuleLanguage rules;

    TermsCompiler(RuleLanguage rules) {
        this.rules = rules;
    }

    /**
     * @param terms completed; each field has the form that its constraints ask for
     * @param path  where they stand in the input
     * @return what keeps them from being computed: {@code currency-unknown}, {@code amount-malformed},
     *         {@code rule-invalid}, {@code one-of}, {@code not-contiguous} and others, each at the field
     */
    public List<FieldError> faults(EarningTerms terms, String path) {
        if (Currency.find(terms.currency()).isEmpty()) {
            return List.of(new FieldError(path + ".currency", "currency-unknown", "Not an active ISO 4217 currency."));
        }
        TermsReading reading = reading(terms);
        read(terms, VersionFrame.NONE, reading, path);
        return reading.faults();
    }

    /**
     * @return terms that were checked when they were stored, ready to compute with
     * @throws IllegalStateException if they cannot be read any more
     */
    OfferTerms compile(EarningTerms terms, VersionFrame frame) {
        TermsReading reading = reading(terms);
        OfferTerms read = read(terms, frame, reading, "earning");
        if (read == null) {
            throw new IllegalStateException("The stored terms of " + frame.identity() + " cannot be read: "
                    + reading.faults());
        }
        return read;
    }

    private TermsReading reading(EarningTerms terms) {
        return new TermsReading(Currency.of(terms.currency()), rules);
    }

    private static OfferTerms read(EarningTerms terms, VersionFrame frame, TermsReading reading, String path) {
        var trigger = terms.trigger().read(reading, path + ".trigger");
        var segments = TermsLists.segments(terms.segments(), reading, path + ".segments");
        var condition = condition(terms, frame, reading, path);
        var caps = TermsLists.caps(terms.caps(), reading, path + ".caps");
        var clawbacks = TermsLists.clawbacks(terms.clawbacks(), reading, path + ".clawbacks");
        var stacking = terms.stacking() == null ? null : terms.stacking().read(reading, path + ".stacking");
        var floor = terms.marginFloor() == null ? null : terms.marginFloor().read(reading, path + ".marginFloor");
        var overrides = TermsLists.overrides(terms.overrides(), reading, path + ".overrides");
        TermsLists.earnBack(segments, overrides, clawbacks, reading, path + ".clawbacks");
        return reading.build(path, () -> new OfferTerms(frame.identity(), terms.type(), terms.objective(),
                frame.validFrom(), frame.validUntil(), trigger, Set.copyOf(frame.productFamilies()), terms.base(),
                segments, condition, new Proofs(Set.copyOf(terms.evidence()), terms.influenceRequired()),
                terms.payout().read(), caps, clawbacks, stacking, terms.priority(), floor, budget(terms),
                AccountingTreatment.valueOf(terms.accounting().name()),
                new TaxonomyCodes(terms.crmCode(), terms.generalLedgerCode()), reading.currency(),
                RoundingMode.valueOf(terms.rounding().name()),
                terms.deduction() == null ? BaseDeduction.NONE : terms.deduction().read(), overrides));
    }

    private static Condition condition(EarningTerms terms, VersionFrame frame, TermsReading reading, String path) {
        Condition own = terms.eligibility() == null
                ? Condition.ALWAYS
                : reading.condition(path + ".eligibility", terms.eligibility());
        return frame.segments().isEmpty() ? own : new OfferedTo(Set.copyOf(frame.segments()), own);
    }

    private static BudgetReference budget(EarningTerms terms) {
        return terms.budget() == null
                ? null
                : new BudgetReference(terms.budget().budgetId().toString(), terms.budget().partial());
    }
}
