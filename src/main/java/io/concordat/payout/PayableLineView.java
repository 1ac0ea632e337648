package io.concordat.payout;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.settlement.Withholding;
import io.concordat.core.money.Money;
import io.concordat.payout.tax.TaxStanding;
import io.concordat.platform.input.MoneyValue;

/** What would be paid to a partner in one currency. */
@Type("PayableLine")
@Description("What would be paid to a partner in one currency.")
@Schema(name = "PayableLine", description = "What would be paid to a partner in one currency.")
public record PayableLineView(
        @NonNull @Description("Earned and not due yet.") @Schema(description = "Earned and not due yet.") MoneyValue accrued,
        @NonNull @Description("Due and not paid.") @Schema(description = "Due and not paid.") MoneyValue payable,
        @NonNull @Description("Paid too much before: owed back.") @Schema(description = "Paid too much before: owed back.") MoneyValue receivable,
        @NonNull @Description("Payable less receivable, at least zero.") @Schema(description = "Payable less receivable, at least zero.") MoneyValue gross,
        @Description("Withheld of the gross; null while it is not known.") @Schema(description = "Withheld of the gross; null while it is not known.", nullable = true) MoneyValue withheld,
        @Description("Gross less withheld: what is paid once nothing holds it back; null while it is not known.") @Schema(description = "Gross less withheld: what is paid once nothing holds it back; null while it is not known.", nullable = true) MoneyValue net,
        @Description("Whether more is owed back than due (NEGATIVE_BALANCE).") @Schema(description = "Whether more is owed back than due (NEGATIVE_BALANCE).") boolean negativeBalance) {

    /** Balances of one currency, each zero or more. */
    record Balances(Money accrued, Money payable, Money receivable) {
    }

    static PayableLineView of(Balances balances, TaxStanding tax) {
        Money open = balances.payable().minus(balances.receivable());
        Money gross = open.orZeroIfNegative();
        Withholding withholding = withholding(gross, tax);
        return new PayableLineView(MoneyValue.of(balances.accrued()), MoneyValue.of(balances.payable()),
                MoneyValue.of(balances.receivable()), MoneyValue.of(gross),
                withholding == null ? null : MoneyValue.of(withholding.withheld()),
                withholding == null ? null : MoneyValue.of(withholding.paid()), open.isNegative());
    }

    /** @return {@code null} while nobody knows what is to be withheld */
    private static Withholding withholding(Money gross, TaxStanding tax) {
        if (!tax.isKnown()) {
            return null;
        }
        return tax.rate() == null
                ? new Withholding(Money.zero(gross.currency()), gross)
                : Withholding.of(gross, tax.rate().share());
    }
}
