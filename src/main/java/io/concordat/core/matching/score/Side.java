package io.concordat.core.matching.score;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Words;

/** One side of a comparison, cut into the pieces that every pair needs, so that a probe is cut once and not per candidate. */
final class Side {

    private static final int MOST_WORDS = 16;

    final Fingerprint print;
    final String[] words;
    /** How rare each word is, 0 for one that every name has. */
    final double[] weights;
    /** The name without spaces. */
    final String joined;
    final String[] houses;
    final String[] street;
    /** First label of the domain of website or mail, folded like a name; {@code null} when unknown. */
    final String label;
    /** Whether most letters of the name are of a Latin, of a consonantal (Arabic, Hebrew) or of another script. */
    final Script script;

    enum Script {
        LATIN, CONSONANTAL, OTHER
    }

    Side(Fingerprint print, TokenStatistics statistics) {
        this.print = print;
        String[] all = Words.tokens(print.nameCore());
        words = all.length <= MOST_WORDS ? all : java.util.Arrays.copyOf(all, MOST_WORDS);
        weights = weights(words, statistics);
        joined = words.length == 1 ? words[0] : print.nameCore().replace(" ", "");
        houses = Words.tokens(print.houseNumbers());
        street = Words.tokens(print.streetStem());
        label = label(print.domain() == null ? print.emailDomain() : print.domain());
        script = print.legalName() == null ? Script.LATIN : script(print.legalName());
    }

    private static double[] weights(String[] words, TokenStatistics statistics) {
        double[] weights = new double[words.length];
        double least = 0.05 * Math.log(1.0 + statistics.documents());
        for (int i = 0; i < words.length; i++) {
            double rare = Math
                    .log((1.0 + statistics.documents()) / (1.0 + statistics.documentFrequency(words[i])));
            weights[i] = Math.max(least, words[i].length() < 3 ? rare * 0.6 : rare);
        }
        return weights;
    }

    /** @return the first word of the name, empty when there is none */
    String head() {
        return words.length == 0 ? "" : words[0];
    }

    private static String label(String domain) {
        if (domain == null) {
            return null;
        }
        int dot = domain.indexOf('.');
        return LatinText.foldWord(dot < 0 ? domain : domain.substring(0, dot));
    }

    private static Script script(String name) {
        int latin = 0;
        int consonantal = 0;
        int other = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 0x370) {
                latin += c >= 'A' ? 1 : 0;
            } else if (c >= 0x590 && c < 0x780) {
                consonantal++;
            } else if (Character.isLetter(c)) {
                // One of these says as much as two Latin letters.
                other += c >= 0x2e80 ? 2 : 1;
            }
        }
        if (consonantal > latin && consonantal > other) {
            return Script.CONSONANTAL;
        }
        return other > latin ? Script.OTHER : Script.LATIN;
    }
}
