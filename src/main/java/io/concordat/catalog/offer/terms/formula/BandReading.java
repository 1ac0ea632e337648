package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.Reward;

/** Reads bands one after the other: they ascend, leave no gap, and only the last has no end. */
final class BandReading {

    private final TermsReading terms;
    private final String path;
    private final String from;
    private final String to;
    private final List<Band> bands = new ArrayList<>();
    private int read;
    private BigDecimal end;

    /**
     * @param path of the list
     * @param from name of the lower bound; a share in percent when it says so
     * @param to   name of the upper bound
     */
    BandReading(TermsReading terms, String path, String from, String to) {
        this.terms = terms;
        this.path = path;
        this.from = from;
        this.to = to;
    }

    void add(String lower, String upper, BandReward pays) {
        String at = path + "[" + read + "]";
        BigDecimal low = bound(at + "." + from, lower);
        BigDecimal high = bound(at + "." + to, upper);
        if (read > 0 && end == null) {
            terms.fault(path + "[" + (read - 1) + "]." + to, "required", "Only the last band has no upper bound.");
        } else if (read > 0 && end.compareTo(low) != 0) {
            terms.fault(at + "." + from, "not-contiguous", "A band begins where the one before ends.");
        }
        if (high != null && high.compareTo(low) <= 0) {
            terms.fault(at + "." + to, "ends-before-start", "The upper bound is not above the lower one.");
        }
        read++;
        end = high;
        reward(at, low, high, pays);
    }

    /** @return what was read; not complete when faults were noted */
    List<Band> bands() {
        return bands;
    }

    private void reward(String at, BigDecimal low, BigDecimal high, BandReward pays) {
        if (!pays.isOne()) {
            terms.fault(at, "one-of", "Say exactly one of ratePercent, amountPerUnit and amount.");
            return;
        }
        Reward reward = Reward.PERCENT;
        BigDecimal value = terms.rate(at + ".ratePercent", pays.ratePercent());
        if (pays.amountPerUnit() != null) {
            reward = Reward.PER_UNIT;
            value = terms.number(at + ".amountPerUnit", pays.amountPerUnit());
        } else if (pays.amount() != null) {
            reward = Reward.FIXED;
            value = terms.amount(at + ".amount", pays.amount());
        }
        Reward kind = reward;
        BigDecimal worth = value;
        Band band = terms.build(at, () -> new Band(low, high, kind, worth));
        if (band != null) {
            bands.add(band);
        }
    }

    private BigDecimal bound(String field, String text) {
        return from.endsWith("Percent") ? terms.percent(field, text) : terms.number(field, text);
    }
}
