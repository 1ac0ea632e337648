package io.concordat.bench;

import java.util.UUID;

/** Names that nobody else has. */
final class Names {

    private Names() {
    }

    /** @return a name of letters alone, so that no two differ in a number only */
    static String unique() {
        StringBuilder name = new StringBuilder("Z");
        for (char digit : UUID.randomUUID().toString().replace("-", "").substring(8).toCharArray()) {
            name.append((char) (Character.isDigit(digit) ? 'g' + digit - '0' : digit));
        }
        return name.toString();
    }
}
