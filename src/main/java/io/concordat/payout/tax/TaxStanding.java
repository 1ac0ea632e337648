package io.concordat.payout.tax;

/**
 * What a partner's taxes are on a day.
 *
 * @param status what its papers say, {@code null} when nothing is recorded
 * @param cause why a share is withheld, {@code null} when none is
 * @param rate the share, {@code null} without a cause and when the vendor has stated none for that day
 */
public record TaxStanding(TaxStatusView status, WithholdingCause cause, WithholdingRateView rate) {

    static final TaxStanding NOTHING_RECORDED = new TaxStanding(null, null, null);

    /** @return whether no paper has arrived by which the partner could be paid */
    public boolean lacksForm() {
        return status == null || status.form() == TaxForm.NONE;
    }

    /** @return whether a share must be withheld that nobody has stated */
    public boolean lacksRate() {
        return cause != null && rate == null;
    }

    /** @return whether what is withheld is known, be it nothing */
    public boolean isKnown() {
        return status != null && !lacksRate();
    }
}
