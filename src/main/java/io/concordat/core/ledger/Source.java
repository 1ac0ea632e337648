package io.concordat.core.ledger;

import java.util.Objects;
import java.util.UUID;

/**
 * Why a posting was made, in words of the room that made it. There is one posting of a source: whoever posts under it again
 * gets the first one.
 *
 * @param kind kind of object, lower-case words with hyphens, such as {@code earning}
 * @param id the object's id
 * @param step what was done with it, such as {@code accrual} or {@code true-up/3}
 */
public record Source(String kind, UUID id, String step) {

    private static final int LONGEST = 80;

    /** @throws IllegalArgumentException when kind or step has another form */
    public Source {
        Objects.requireNonNull(id);
        if (!isWord(kind) || !isWord(step)) {
            throw new IllegalArgumentException("Not a source: " + kind + ' ' + step);
        }
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(
                c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '/' || c == ':' || c == '.');
    }

    @Override
    public String toString() {
        return kind + '/' + id + '/' + step;
    }
}
