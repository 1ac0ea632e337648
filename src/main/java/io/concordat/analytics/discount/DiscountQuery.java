package io.concordat.analytics.discount;

import java.time.LocalDate;
import java.util.UUID;

/** Which discounts are asked for; any where a part is {@code null}. */
record DiscountQuery(UUID partnerId, String product, LocalDate from, LocalDate until) {
}
