package io.concordat.platform.input;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.error.FieldError;

/**
 * Money as it travels: a decimal text with exactly the currency's minor digits, never a JSON number.
 *
 * @param amount decimal, such as {@code 1250.00}
 * @param currency ISO 4217 code, such as {@code USD}
 */
@Type("Money")
@Input("MoneyInput")
@Description("An exact amount: a decimal text with exactly the currency's minor digits, and its ISO 4217 code.")
@Schema(name = "Money", description = "An exact amount: a decimal text with exactly the currency's minor digits, and its ISO 4217 code.")
public record MoneyValue(
        @NotNull @Size(max = 24) @Description("Decimal text, such as 1250.00.") @Schema(examples = "1250.00", description = "Decimal text.") String amount,
        @NotNull @Size(max = 3) @Description("ISO 4217 code.") @Schema(examples = "USD", description = "ISO 4217 code.") String currency) {

    public static MoneyValue of(Money money) {
        return new MoneyValue(money.decimal(), money.currency().code());
    }

    /**
     * @param field path of this value in the input, for the faults
     * @param faults where faults are noted: {@code currency-unknown}, {@code amount-malformed}
     * @return the amount, or empty when there is a fault
     */
    public Optional<Money> read(String field, List<FieldError> faults) {
        if (amount == null || currency == null) {
            required(field + ".amount", amount, faults);
            required(field + ".currency", currency, faults);
            return Optional.empty();
        }
        Optional<Currency> known = Currency.find(currency);
        if (known.isEmpty()) {
            faults.add(new FieldError(field + ".currency", "currency-unknown", "Not an active ISO 4217 currency."));
            return Optional.empty();
        }
        try {
            return Optional.of(Money.parse(amount, known.get()));
        } catch (NumberFormatException | ArithmeticException e) {
            faults.add(new FieldError(field + ".amount", "amount-malformed",
                    "Send a decimal text with " + known.get().minorDigits() + " decimals for " + currency + "."));
            return Optional.empty();
        }
    }

    /** Unless the constraints have told it already. */
    private static void required(String field, String value, List<FieldError> faults) {
        if (value == null && faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            faults.add(new FieldError(field, "required", "This field is required."));
        }
    }
}
