package io.concordat.core.matching;

import java.util.ArrayList;
import java.util.List;

/** Weighted logistic regression with a ridge, by Newton's method; weights can be bounded. */
final class LogisticRegression {

    private record Sample(double[] x, boolean same, double importance) {
    }

    private final List<Sample> samples = new ArrayList<>();
    private final double[] low;
    private final double[] high;
    private final double ridge;
    private final double[] weights;

    /** @param low least weight per feature; @param high greatest; @param ridge penalty on squared weights */
    LogisticRegression(double[] low, double[] high, double ridge) {
        this.low = low.clone();
        this.high = high.clone();
        this.ridge = ridge;
        weights = new double[low.length];
    }

    void add(double[] x, boolean same, double importance) {
        samples.add(new Sample(x, same, importance));
    }

    /** Fits; a weight outside its bounds is fixed at the bound and the rest fitted again, until none is left. */
    double[] fit() {
        boolean[] fixed = new boolean[weights.length];
        while (true) {
            newton(fixed);
            double worst = 0;
            for (int i = 0; i < weights.length; i++) {
                worst = fixed[i] ? worst : Math.max(worst, excess(i));
            }
            if (worst == 0) {
                return weights.clone();
            }
            for (int i = 0; i < weights.length; i++) {
                if (!fixed[i] && excess(i) >= worst / 2) {
                    fixed[i] = true;
                    weights[i] = Math.max(low[i], Math.min(high[i], weights[i]));
                }
            }
        }
    }

    private double excess(int i) {
        return Math.max(0, Math.max(low[i] - weights[i], weights[i] - high[i]));
    }

    private void newton(boolean[] fixed) {
        int n = weights.length;
        for (int round = 0; round < 12; round++) {
            double[][] hessian = new double[n][n];
            double[] gradient = new double[n];
            for (Sample sample : samples) {
                double p = 1 / (1 + Math.exp(-dot(sample.x)));
                double error = ((sample.same ? 1 : 0) - p) * sample.importance;
                double curve = Math.max(1e-6, p * (1 - p)) * sample.importance;
                for (int i = 0; i < n; i++) {
                    if (sample.x[i] != 0) {
                        gradient[i] += error * sample.x[i];
                        for (int j = 0; j <= i; j++) {
                            hessian[i][j] += curve * sample.x[i] * sample.x[j];
                        }
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                double penalty = i == 0 ? 1e-6 : ridge;
                gradient[i] -= penalty * weights[i];
                hessian[i][i] += penalty + 1e-9;
                if (fixed[i]) {
                    gradient[i] = 0;
                    java.util.Arrays.fill(hessian[i], 0);
                    for (int k = i; k < n; k++) {
                        hessian[k][i] = 0;
                    }
                    hessian[i][i] = 1;
                }
            }
            double[] step = solve(hessian, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double bounded = Math.max(-2, Math.min(2, step[i]));
                weights[i] += bounded;
                largest = Math.max(largest, Math.abs(bounded));
            }
            if (largest < 1e-3) {
                return;
            }
        }
    }

    private double dot(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * weights[i];
        }
        return sum;
    }

    /** Cholesky; the lower triangle of {@code a} is overwritten. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / a[j][j];
            }
        }
        double[] y = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                y[i] -= a[i][k] * y[k];
            }
            y[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                y[i] -= a[k][i] * y[k];
            }
            y[i] /= a[i][i];
        }
        return y;
    }
}
