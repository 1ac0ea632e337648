package io.concordat.deal.quality;

import java.time.LocalDate;
import java.util.List;

import io.concordat.core.money.Money;
import io.concordat.deal.intake.RegisterDeal;

/**
 * What the score and the signals look at.
 *
 * @param intake what was sent, without people
 * @param value the deal's value, or {@code null} in a draft
 * @param emails one for each contact, {@code null} where none was given
 * @param roles decision role of each contact, {@code null} where none was given
 * @param warnings codes of what was accepted although it looks wrong
 * @param on day of the submission in the vendor's time zone; today for a draft
 */
public record Described(RegisterDeal intake, Money value, List<String> emails, List<String> roles,
        List<String> warnings, LocalDate on) {
}
