package io.concordat.core.matching;

/** 64-bit hash of vendor, kind and text; fixed for ever, because the keys are stored. */
final class KeyHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private KeyHash() {
    }

    static long of(int vendorId, char kind, CharSequence value) {
        long hash = OFFSET;
        hash = (hash ^ mix(vendorId * 0x9e3779b97f4a7c15L)) * PRIME;
        hash = (hash ^ kind) * PRIME;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
    private static long mix(long value) {
        long h = value;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
