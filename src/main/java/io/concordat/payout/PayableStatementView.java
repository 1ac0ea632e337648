package io.concordat.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.partner.PartnerStatus;
import io.concordat.payout.tax.TaxStanding;
import io.concordat.payout.tax.TaxStatusView;
import io.concordat.payout.tax.WithholdingCause;
import io.concordat.payout.tax.WithholdingRateView;

/** What a partner would be paid on a day of what is payable now, and what holds it back. */
@Type("PayableStatement")
@Description("What a partner would be paid on a day of what is payable now, and what holds it back.")
@Schema(name = "PayableStatement", description = "What a partner would be paid on a day of what is payable now, and what holds it back.")
public record PayableStatementView(
        @NonNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @NonNull @Description("The day of the payment, by which taxes are judged.") @Schema(description = "The day of the payment, by which taxes are judged.") LocalDate payOn,
        @NonNull @Description("Each currency with its amounts; empty when nothing was ever earned.") @Schema(description = "Each currency with its amounts; empty when nothing was ever earned.") List<@NonNull PayableLineView> lines,
        @NonNull @Description("Why nothing is paid; NEGATIVE_BALANCE holds only the lines that say so.") @Schema(description = "Why nothing is paid; NEGATIVE_BALANCE holds only the lines that say so.") List<@NonNull PayoutHold> holds,
        @Description("What the partner's tax papers say on that day.") @Schema(description = "What the partner's tax papers say on that day.", nullable = true) TaxStatusView taxStatus,
        @Description("Why a share is withheld; null when none is.") @Schema(description = "Why a share is withheld; null when none is.", nullable = true) WithholdingCause withholdingCause,
        @Description("The share, with its source; null without a cause, and when none is stated.") @Schema(description = "The share, with its source; null without a cause, and when none is stated.", nullable = true) WithholdingRateView withholdingRate) {

    static PayableStatementView of(UUID partnerId, LocalDate payOn, PartnerStatus status, TaxStanding tax,
            List<PayableLineView> lines) {
        return new PayableStatementView(partnerId, payOn, lines, holds(status, tax, lines), tax.status(), tax.cause(),
                tax.rate());
    }

    private static List<PayoutHold> holds(PartnerStatus status, TaxStanding tax, List<PayableLineView> lines) {
        List<PayoutHold> holds = new ArrayList<>();
        if (tax.lacksForm()) {
            holds.add(PayoutHold.TAX_FORM_MISSING);
        }
        if (tax.cause() == WithholdingCause.TAX_NUMBER_MISMATCHED) {
            holds.add(PayoutHold.TIN_MISMATCH);
        }
        if (tax.lacksRate()) {
            holds.add(PayoutHold.WITHHOLDING_RATE_MISSING);
        }
        if (status == PartnerStatus.SUSPENDED) {
            holds.add(PayoutHold.PARTNER_SUSPENDED);
        }
        if (lines.stream().anyMatch(PayableLineView::negativeBalance)) {
            holds.add(PayoutHold.NEGATIVE_BALANCE);
        }
        return List.copyOf(holds);
    }
}
