package io.concordat.catalog.rate;

import java.time.LocalDate;

/** Which rates are listed; anything where a part is {@code null}. Both days are included. */
record ExchangeRateFilter(String from, String to, LocalDate firstDay, LocalDate lastDay) {
}
