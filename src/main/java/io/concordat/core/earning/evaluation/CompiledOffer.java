package io.concordat.core.earning.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.SigningBonus;
import io.concordat.core.earning.formula.Spif;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.money.Money;

/** Terms as the fold wants them: with the caps and clawbacks that a formula brings along, and who takes its place when. */
final class CompiledOffer {

    /** Quotients that never end, such as a third, are taken to this many decimals, so that three of them make a whole again. */
    private static final int UNENDING = 16;

    final OfferTerms terms;
    final String label;
    final boolean hasPools;
    private final Money zero;
    private final List<OfferTerms> laterVersions = new ArrayList<>();

    CompiledOffer(OfferTerms terms) {
        this.terms = terms;
        this.label = terms.identity().toString();
        this.hasPools = terms.budget() != null || terms.caps().stream().anyMatch(cap -> cap.scope().isShared());
        this.zero = Money.zero(terms.currency());
    }

    String id() {
        return terms.identity().offer();
    }

    void isFollowedBy(OfferTerms later) {
        laterVersions.add(later);
    }

    /** @return whether this is the version that facts of that day are pinned to: the highest that is valid */
    boolean holdsOn(LocalDate day) {
        if (!terms.isValidOn(day)) {
            return false;
        }
        for (OfferTerms later : laterVersions) {
            if (later.isValidOn(day)) {
                return false;
            }
        }
        return true;
    }

    /** @return the caps of the terms and of the formula that are not shared between partners */
    List<Cap> capsOf(Formula formula) {
        List<Cap> caps = terms.caps();
        if (formula instanceof Spif spif && spif.personCap() != null) {
            caps = new ArrayList<>(caps);
            caps.add(new Cap(Cap.Scope.PERSON, spif.window(), money(spif.personCap()), Cap.Overflow.FORFEIT));
        }
        return caps;
    }

    /** @return whether any reversal takes back what the formula gives */
    boolean takesBack(Formula formula) {
        return !terms.clawbacks().isEmpty() || formula instanceof SigningBonus;
    }

    /** @return whether a reversal may take volume away, so that what remains is computed again */
    boolean recomputes() {
        return terms.clawbacks().stream().anyMatch(clawback -> clawback.method() == Clawback.Method.TIER_RECOMPUTATION);
    }

    /** @return what the terms, or the formula itself, say about that reversal; {@code null} when they do not name it */
    Clawback clawbackOf(FactKind trigger, Formula formula) {
        for (Clawback clawback : terms.clawbacks()) {
            if (clawback.triggers().contains(trigger)) {
                return clawback;
            }
        }
        return formula instanceof SigningBonus bonus && trigger == FactKind.EARLY_TERMINATION
                ? new Clawback(Set.of(trigger), null, Clawback.Method.BY_TIME, bonus.earnBackMonths())
                : null;
    }

    /** @return an exact amount in the offer's currency, rounded once as the terms say */
    Money money(BigDecimal exact) {
        BigDecimal ended = exact.scale() > UNENDING ? exact.setScale(UNENDING, RoundingMode.HALF_EVEN) : exact;
        int digits = terms.currency().minorDigits();
        return new Money(ended.setScale(digits, terms.rounding()).movePointRight(digits).longValueExact(),
                terms.currency());
    }

    Money zero() {
        return zero;
    }
}
