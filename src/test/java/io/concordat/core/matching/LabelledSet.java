package io.concordat.core.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records of one labelled set in file order, with the pairs that are true.
 *
 * @param lookAlikes pairs that resemble each other without being the same, with the kind of resemblance; may be empty
 * @param judged the only pairs that count, or {@code null} when every pair does
 */
public record LabelledSet(String name, IdentityLevel level, List<CustomerIdentity> records, Set<Long> truth,
        Set<Long> judged,
        Map<Long, String> lookAlikes) {

    /** @return the set of this name in the folder, as it is described there */
    public static LabelledSet read(Path folder, String name, IdentityLevel level) throws IOException {
        List<CustomerIdentity> records = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        for (Map<String, String> row : Csv.read(folder.resolve(name).resolve("records.csv"))) {
            index.put(row.get("id"), records.size());
            String country = row.get("country");
            String text = row.get("name") == null ? "?" : row.get("name");
            records.add(new CustomerIdentity(text, row.get("website"),
                    row.get("email") == null ? List.of() : List.of(row.get("email")), row.get("phone"),
                    row.get("address"),
                    row.get("city"), row.get("region"), row.get("postcode"), country == null ? "ZZ" : country, null,
                    null,
                    null, null, null));
        }
        Path pairs = folder.resolve(name).resolve("pairs.csv");
        Set<Long> judged = Files.exists(pairs) ? pairs(pairs, index) : null;
        return new LabelledSet(name, level, records, pairs(folder.resolve(name).resolve("truth.csv"), index), judged,
                Map.of());
    }

    private static Set<Long> pairs(Path file, Map<String, Integer> index) throws IOException {
        Set<Long> pairs = new HashSet<>();
        for (Map<String, String> row : Csv.read(file)) {
            pairs.add(key(index.get(row.get("id1")), index.get(row.get("id2"))));
        }
        return pairs;
    }

    public static long key(int one, int other) {
        return (long) Math.max(one, other) << 32 | Math.min(one, other);
    }

    public boolean counts(long pair) {
        return judged == null || judged.contains(pair);
    }
}
