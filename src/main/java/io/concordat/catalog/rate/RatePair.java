package io.concordat.catalog.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.concordat.core.money.Currency;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;

/** Two currencies in the direction of a conversion. */
record RatePair(Currency from, Currency to) {

    /** @throws DomainException INVALID with {@code currency-unknown} for a code that ISO 4217 does not list as active */
    static RatePair asked(String from, String to) {
        List<FieldError> faults = new ArrayList<>();
        Optional<Currency> first = known("from", from, faults);
        Optional<Currency> second = known("to", to, faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return new RatePair(first.orElseThrow(), second.orElseThrow());
    }

    /** Notes {@code currency-unknown} and {@code same-currency}; what is missing is told by its own constraint. */
    static void check(String path, String from, String to, List<FieldError> faults) {
        if (from == null || to == null) {
            return;
        }
        known(path + "from", from, faults);
        known(path + "to", to, faults);
        if (from.equals(to)) {
            faults.add(new FieldError(path + "to", "same-currency", "A rate is between two currencies."));
        }
    }

    private static Optional<Currency> known(String field, String code, List<FieldError> faults) {
        Optional<Currency> currency = Currency.find(code);
        if (currency.isEmpty()) {
            faults.add(new FieldError(field, "currency-unknown", "Not an active ISO 4217 currency."));
        }
        return currency;
    }
}
