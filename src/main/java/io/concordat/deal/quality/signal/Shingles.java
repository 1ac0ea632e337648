package io.concordat.deal.quality.signal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How alike two texts are, whatever their script: the share of pieces of nine characters that they have in common (Jaccard)
 * after case, accents' encoding, punctuation and spacing are made equal. MinHash (Broder 1997) in bands finds the texts
 * that are worth comparing: with 32 hashes in 8 bands of 4, two texts that are 80 % alike share a band with 98 %.
 */
final class Shingles {

    static final int BANDS = 8;
    private static final int ROWS = 4;
    private static final int LENGTH = 9;
    /** Shorter texts are alike by chance. */
    private static final int LEAST = 60;

    private Shingles() {
    }

    /** @return the hashed pieces of the text; empty when it is too short to say anything */
    static Set<Long> of(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                text.append(part).append(' ');
            }
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        Set<Long> pieces = new TreeSet<>();
        if (plain.length() >= LEAST) {
            for (int i = 0; i + LENGTH <= plain.length(); i++) {
                pieces.add(hash(plain, i));
            }
        }
        return pieces;
    }

    /** @return likeness in percent, rounded down; 0 when one of them is empty */
    static int percent(Set<Long> one, Set<Long> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return (int) (100 * common / (one.size() + other.size() - common));
    }

    /** @return a hash for each band of the text's signature; none for an empty one */
    static long[] bands(Set<Long> pieces) {
        if (pieces.isEmpty()) {
            return new long[0];
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = mix(band);
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash * 31 + least(pieces, band * ROWS + row));
            }
            bands[band] = hash;
        }
        return bands;
    }

    private static long least(Set<Long> pieces, int function) {
        long seed = mix(function + 1L);
        long[] hashes = pieces.stream().mapToLong(piece -> mix(piece ^ seed)).toArray();
        return Arrays.stream(hashes).min().orElseThrow();
    }

    private static long hash(String text, int from) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < from + LENGTH; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64; the bands are stored, so it stays as it is. */
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
