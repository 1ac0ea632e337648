package io.concordat.core.matching.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighted logistic regression with bounded weights and a ridge towards given ones: Newton steps, each a quadratic problem
 * within the bounds that is solved by going through the weights one by one.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 25;
    private static final int MOST_SWEEPS = 200;

    private record Sample(int[] index, double[] value, boolean same, double importance) {
    }

    private final List<Sample> samples = new ArrayList<>();
    private final double[] low;
    private final double[] high;
    private final double[] centre;
    private final double ridge;
    private final double[] weights;

    /**
     * @param low    least weight per feature
     * @param high   greatest weight per feature
     * @param centre weights that the ridge pulls to
     * @param ridge  penalty on squared distance from the centre; the first weight, a constant, is free of it
     */
    LogisticRegression(double[] low, double[] high, double[] centre, double ridge) {
        this.low = low.clone();
        this.high = high.clone();
        this.centre = centre.clone();
        this.ridge = ridge;
        weights = new double[low.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = bounded(i, centre[i]);
        }
    }

    void add(double[] x, boolean same, double importance) {
        int count = 0;
        for (double value : x) {
            count += value == 0 ? 0 : 1;
        }
        int[] index = new int[count];
        double[] values = new double[count];
        for (int i = 0, n = 0; i < x.length; i++) {
            if (x[i] != 0) {
                index[n] = i;
                values[n++] = x[i];
            }
        }
        samples.add(new Sample(index, values, same, importance));
    }

    double[] fit() {
        int n = weights.length;
        double[][] curve = new double[n][n];
        double[] slope = new double[n];
        for (int step = 0; step < MOST_STEPS; step++) {
            differentiate(slope, curve);
            double[] move = bestMove(slope, curve);
            double largest = 0;
            for (double part : move) {
                largest = Math.max(largest, Math.abs(part));
            }
            double damping = Math.min(1, 2 / Math.max(1e-9, largest));
            for (int i = 0; i < n; i++) {
                weights[i] += damping * move[i];
            }
            if (largest < 1e-3) {
                break;
            }
        }
        return weights.clone();
    }

    private void differentiate(double[] slope, double[][] curve) {
        Arrays.fill(slope, 0);
        for (double[] row : curve) {
            Arrays.fill(row, 0);
        }
        for (Sample sample : samples) {
            int[] index = sample.index;
            double[] value = sample.value;
            double sum = 0;
            for (int i = 0; i < index.length; i++) {
                sum += value[i] * weights[index[i]];
            }
            double p = 1 / (1 + Math.exp(-sum));
            double error = ((sample.same ? 1 : 0) - p) * sample.importance;
            double bend = Math.max(1e-6, p * (1 - p)) * sample.importance;
            for (int i = 0; i < index.length; i++) {
                slope[index[i]] += error * value[i];
                double[] row = curve[index[i]];
                double part = bend * value[i];
                for (int j = 0; j < index.length; j++) {
                    row[index[j]] += part * value[j];
                }
            }
        }
        for (int i = 0; i < slope.length; i++) {
            double penalty = i == 0 ? 1e-6 : ridge;
            slope[i] -= penalty * (weights[i] - centre[i]);
            curve[i][i] += penalty + 1e-9;
        }
    }

    private double[] bestMove(double[] slope, double[][] curve) {
        int n = slope.length;
        double[] move = new double[n];
        double[] residual = slope.clone();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double wanted = move[i] + residual[i] / curve[i][i];
                double change = bounded(i, weights[i] + wanted) - weights[i] - move[i];
                if (change != 0) {
                    move[i] += change;
                    for (int j = 0; j < n; j++) {
                        residual[j] -= curve[i][j] * change;
                    }
                    largest = Math.max(largest, Math.abs(change));
                }
            }
            if (largest < 1e-5) {
                break;
            }
        }
        return move;
    }

    private double bounded(int i, double weight) {
        return Math.max(low[i], Math.min(high[i], weight));
    }
}
