package io.concordat.platform.security;

import java.time.ZoneId;

/**
 * The tenant: the company that runs the program.
 *
 * @param id internal number, never shown
 * @param key public name in tokens, such as {@code acme}
 * @param name company name
 * @param zone time zone of its business days
 * @param currency default currency, ISO 4217
 * @param fiscalYearStart month in which its fiscal year starts, 1 to 12
 */
public record Vendor(int id, String key, String name, ZoneId zone, String currency, int fiscalYearStart) {
}
