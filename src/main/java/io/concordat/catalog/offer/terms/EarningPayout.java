package io.concordat.catalog.offer.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.terms.PayoutTiming;

/** When an earning becomes payable. */
@Input("EarningPayoutInput")
@Type("EarningPayout")
@Description("When an earning becomes payable.")
@Schema(description = "When an earning becomes payable.")
public record EarningPayout(
        @Description("What must have happened on the deal; BOOKED when not given.") @Schema(description = "What must have happened on the deal; BOOKED when not given.", examples = "PAID_PRO_RATA", nullable = true) PayoutTrigger trigger,
        @Min(0) @Max(3_650) @Description("Days from then on; none when not given.") @Schema(description = "Days from then on; none when not given.", examples = "30", nullable = true) Integer holdDays,
        @Size(max = 100) @Description("Code of the payout calendar, for payouts; it does not move the day on which an earning becomes payable.") @Schema(description = "Code of the payout calendar, for payouts; it does not move the day on which an earning becomes payable.", examples = "MONTHLY", nullable = true) String calendar) {

    static final EarningPayout AT_ONCE = new EarningPayout(null, null, null).completed();

    EarningPayout completed() {
        return new EarningPayout(trigger == null ? PayoutTrigger.BOOKED : trigger,
                holdDays == null ? Integer.valueOf(0) : holdDays, calendar);
    }

    PayoutTiming read() {
        return new PayoutTiming(PayoutTiming.PayoutTrigger.valueOf(trigger.name()), holdDays, calendar);
    }
}
