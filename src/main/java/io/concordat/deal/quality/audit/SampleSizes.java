package io.concordat.deal.quality.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many are drawn of each stratum. A share is taken of each one and rounded up, so that none is left out. A count is
 * divided by the strata's sizes with the method of the largest remainder; equal remainders go by the strata's names.
 */
final class SampleSizes {

    private SampleSizes() {
    }

    static SortedMap<String, Integer> ofShare(Map<String, Integer> strata, int percent) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        strata.forEach((name, size) -> sizes.put(name, (int) (((long) size * percent + 99) / 100)));
        return sizes;
    }

    /** @param count at most the whole population is drawn */
    static SortedMap<String, Integer> ofCount(Map<String, Integer> strata, int count) {
        long population = strata.values().stream().mapToLong(Integer::longValue).sum();
        long asked = Math.min(count, population);
        SortedMap<String, Integer> sizes = new TreeMap<>();
        Map<String, Long> remainders = new TreeMap<>();
        long left = asked;
        for (Map.Entry<String, Integer> stratum : new TreeMap<>(strata).entrySet()) {
            long exact = asked * stratum.getValue();
            sizes.put(stratum.getKey(), (int) (exact / population));
            remainders.put(stratum.getKey(), exact % population);
            left -= exact / population;
        }
        List<String> order = new ArrayList<>(remainders.keySet());
        order.sort(Comparator.comparing((String name) -> remainders.get(name)).reversed()
                .thenComparing(Comparator.naturalOrder()));
        order.stream().limit(left).forEach(name -> sizes.merge(name, 1, Integer::sum));
        return sizes;
    }
}
