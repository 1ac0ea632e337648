package io.concordat.analytics.discount;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which discounts are asked for; any where a part is {@code null}.
 *
 * @param program code of the program whose guideline the deals have
 * @param offer   code of the offer whose guideline the deals have
 */
record DiscountQuery(UUID partnerId, String product, String program, String offer, LocalDate from, LocalDate until) {

    DiscountQuery ofPartner(UUID only) {
        return new DiscountQuery(only, product, program, offer, from, until);
    }
}
