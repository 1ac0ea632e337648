package io.concordat.earning;

import java.time.LocalDate;
import java.util.UUID;

import io.concordat.earning.entry.EarningStatus;

/**
 * Which earnings are asked for; any where a part is {@code null}.
 *
 * @param from first day of their facts, in the vendor's time zone
 * @param to last day of their facts
 */
public record EarningFilter(UUID partnerId, String offer, String fact, EarningStatus status, LocalDate from,
        LocalDate to) {
}
