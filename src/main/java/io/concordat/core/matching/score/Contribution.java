package io.concordat.core.matching.score;

/**
 * What one field adds to a score.
 *
 * @param field      field name, such as {@code name} or {@code phone}
 * @param value      what the new registration says, normalised; may be {@code null}
 * @param otherValue what the earlier registration says; may be {@code null}
 * @param weight     log-odds added to the score, negative when it speaks against
 * @param reason     short code of the comparison's outcome, such as {@code same} or {@code differs}
 * @param likeness   how alike the two values are, 0 (nothing in common) to 1 (the same); 0 for {@code prior} and
 *                   {@code combination}, which compare no field
 */
public record Contribution(String field, String value, String otherValue, double weight, String reason,
        double likeness) {

    /** A contribution of a time when the likeness was not kept: 0. */
    public Contribution(String field, String value, String otherValue, double weight, String reason) {
        this(field, value, otherValue, weight, reason, 0);
    }

    /** @return one English sentence that tells a channel manager what was compared, what came out and how much it counts */
    public String sentence() {
        return Sentences.of(this);
    }
}
