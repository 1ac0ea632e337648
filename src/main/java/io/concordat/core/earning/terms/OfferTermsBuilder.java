package io.concordat.core.earning.terms;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.money.Currency;

/**
 * Builds terms from what an offer says. Not said: valid for ever, for everything and everyone, paid at once, no caps, no group, no
 * floor, no budget, nothing taken back, priority 100, marketing expense, rounded half up.
 */
public final class OfferTermsBuilder {

    private final OfferIdentity identity;
    private final Currency currency;
    private OfferType type = OfferType.COMMISSION;
    private Objective objective = Objective.OTHER;
    private LocalDate validFrom = LocalDate.EPOCH;
    private LocalDate validUntil;
    private Trigger trigger = Trigger.on(FactKind.DEAL_WON);
    private Set<String> productFamilies = Set.of();
    private EarningBase base = EarningBase.AMOUNT;
    private final List<OfferSegment> segments = new ArrayList<>();
    private Condition eligibility = Condition.ALWAYS;
    private Proofs proofs = Proofs.NONE;
    private PayoutTiming payout = PayoutTiming.AT_ONCE;
    private final List<Cap> caps = new ArrayList<>();
    private final List<Clawback> clawbacks = new ArrayList<>();
    private StackingGroup stacking;
    private int priority = 100;
    private MarginFloor floor;
    private BudgetReference budget;
    private AccountingTreatment accounting = AccountingTreatment.MARKETING_EXPENSE;
    private TaxonomyCodes codes = TaxonomyCodes.NONE;
    private RoundingMode rounding = RoundingMode.HALF_UP;
    private BaseDeduction deduction = BaseDeduction.NONE;
    private final List<PartnerOverride> overrides = new ArrayList<>();

    private OfferTermsBuilder(OfferIdentity identity, Currency currency) {
        this.identity = identity;
        this.currency = currency;
    }

    public static OfferTermsBuilder offer(String program, String offer, int version, Currency currency) {
        return new OfferTermsBuilder(new OfferIdentity(program, offer, version), currency);
    }

    public OfferTermsBuilder type(OfferType kind, Objective aim) {
        type = kind;
        objective = aim;
        return this;
    }

    public OfferTermsBuilder valid(LocalDate from, LocalDate until) {
        validFrom = from;
        validUntil = until;
        return this;
    }

    public OfferTermsBuilder trigger(Trigger facts) {
        trigger = facts;
        return this;
    }

    public OfferTermsBuilder productFamilies(Set<String> families) {
        productFamilies = families;
        return this;
    }

    public OfferTermsBuilder base(EarningBase value) {
        base = value;
        return this;
    }

    /** Adds a segment after those that were added before. */
    public OfferTermsBuilder segment(String code, Audience audience, Formula formula) {
        segments.add(new OfferSegment(code, audience, formula));
        return this;
    }

    /** One formula for everyone. */
    public OfferTermsBuilder formula(Formula formula) {
        return segment("all", Audience.ALL, formula);
    }

    public OfferTermsBuilder eligibility(Condition rule) {
        eligibility = rule;
        return this;
    }

    public OfferTermsBuilder proofs(Proofs asked) {
        proofs = asked;
        return this;
    }

    public OfferTermsBuilder payout(PayoutTiming timing) {
        payout = timing;
        return this;
    }

    public OfferTermsBuilder cap(Cap cap) {
        caps.add(cap);
        return this;
    }

    public OfferTermsBuilder clawback(Clawback clawback) {
        clawbacks.add(clawback);
        return this;
    }

    public OfferTermsBuilder stacking(StackingGroup group) {
        stacking = group;
        return this;
    }

    public OfferTermsBuilder priority(int order) {
        priority = order;
        return this;
    }

    public OfferTermsBuilder floor(MarginFloor minimum) {
        floor = minimum;
        return this;
    }

    public OfferTermsBuilder budget(BudgetReference reference) {
        budget = reference;
        return this;
    }

    public OfferTermsBuilder accounting(AccountingTreatment treatment, TaxonomyCodes taxonomy) {
        accounting = treatment;
        codes = taxonomy;
        return this;
    }

    public OfferTermsBuilder rounding(RoundingMode mode) {
        rounding = mode;
        return this;
    }

    public OfferTermsBuilder deduction(BaseDeduction others) {
        deduction = others;
        return this;
    }

    public OfferTermsBuilder override(PartnerOverride other) {
        overrides.add(other);
        return this;
    }

    public OfferTerms build() {
        return new OfferTerms(identity, type, objective, validFrom, validUntil, trigger, productFamilies, base,
                segments,
                eligibility, proofs, payout, caps, clawbacks, stacking, priority, floor, budget, accounting, codes,
                currency, rounding, deduction, overrides);
    }
}
