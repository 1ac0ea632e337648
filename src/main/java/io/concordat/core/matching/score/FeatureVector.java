package io.concordat.core.matching.score;

/** The features of one pair while they are measured, and which ways to reach the two agree and differ. */
final class FeatureVector {

    final double[] x;
    boolean samePhone;
    boolean otherPhone;
    boolean sameAddress;
    boolean otherAddress;
    boolean sameDomain;
    boolean otherDomain;

    /** @param x takes the features; all zero */
    FeatureVector(double[] x) {
        this.x = x;
    }

    void set(Feature feature, double value) {
        x[feature.ordinal()] = value;
    }

    double get(Feature feature) {
        return x[feature.ordinal()];
    }

    void flag(Feature feature, boolean holds) {
        if (holds) {
            x[feature.ordinal()] = 1;
        }
    }

    boolean has(Feature feature) {
        return x[feature.ordinal()] != 0;
    }

    /** @return whether phone, address or domain agrees */
    boolean supported() {
        return samePhone || sameAddress || sameDomain;
    }
}
