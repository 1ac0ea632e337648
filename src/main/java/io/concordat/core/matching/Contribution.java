package io.concordat.core.matching;

/**
 * What one field adds to a score.
 *
 * @param field      field name, such as {@code name} or {@code phone}
 * @param value      what the new registration says, normalised; may be {@code null}
 * @param otherValue what the earlier registration says; may be {@code null}
 * @param weight     log-odds added to the score, negative when it speaks against
 * @param reason     short code of the comparison's outcome, such as {@code same} or {@code differs}
 */
public record Contribution(String field, String value, String otherValue, double weight, String reason) {
}
