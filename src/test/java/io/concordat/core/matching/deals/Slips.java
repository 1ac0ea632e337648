package io.concordat.core.matching.deals;

import java.util.Random;

/** Typing mistakes. */
final class Slips {

    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private Slips() {
    }

    /** @return the text with one letter lost, doubled, swapped with the next or replaced by its neighbour on the keyboard */
    static String one(String text, Random random) {
        if (text.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        if (!Character.isLetter(text.charAt(at))) {
            return text;
        }
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 2 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            default -> text.substring(0, at) + neighbour(text.charAt(at), random) + text.substring(at + 1);
        };
    }

    /** @return the text with one letter, not the first, replaced by any other */
    static String replace(String text, Random random) {
        if (text.length() < 2) {
            return text + (char) ('a' + random.nextInt(26));
        }
        int at = 1 + random.nextInt(text.length() - 1);
        char old = Character.toLowerCase(text.charAt(at));
        char letter = (char) ('a' + (old - 'a' + 26 + 1 + random.nextInt(25)) % 26);
        return text.substring(0, at) + letter + text.substring(at + 1);
    }

    private static char neighbour(char letter, Random random) {
        for (String row : ROWS) {
            int at = row.indexOf(Character.toLowerCase(letter));
            if (at >= 0) {
                return row.charAt(Math.max(0, Math.min(row.length() - 1, at + (random.nextBoolean() ? 1 : -1))));
            }
        }
        return letter;
    }
}
