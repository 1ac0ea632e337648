package io.concordat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.concordat.bench.PairScore.Pair;
import io.concordat.core.matching.Csv;

/**
 * One labelled set: records in file order and the pairs that are the same entity.
 *
 * @param judged the only pairs that count, or {@code null} when every pair does
 */
record LabelledRecords(String name, List<Map<String, String>> records, Set<Pair> truth, Set<Pair> judged) {

    /** Reads {@code records.csv}, {@code truth.csv} and, where there is one, {@code pairs.csv}. */
    static LabelledRecords read(Path folder) throws IOException {
        Path pairs = folder.resolve("pairs.csv");
        return new LabelledRecords(folder.getFileName().toString(), Csv.read(folder.resolve("records.csv")),
                pairs(folder.resolve("truth.csv")), Files.exists(pairs) ? pairs(pairs) : null);
    }

    private static Set<Pair> pairs(Path file) throws IOException {
        Set<Pair> pairs = new HashSet<>();
        for (Map<String, String> row : Csv.read(file)) {
            if (!row.get("id1").equals(row.get("id2"))) {
                pairs.add(Pair.of(row.get("id1"), row.get("id2")));
            }
        }
        return pairs;
    }

    /** @return the record as the customer of a deal: cut to the lengths that the API takes, unknown country {@code ZZ} */
    static Map<String, Object> customer(Map<String, String> record) {
        Map<String, Object> address = new HashMap<>();
        put(address, "street", record.get("address"), 200);
        put(address, "city", record.get("city"), 100);
        put(address, "region", record.get("region"), 100);
        put(address, "postalCode", record.get("postcode"), 20);
        String country = record.get("country");
        address.put("country", country != null && country.matches("[A-Z]{2}") ? country : "ZZ");
        Map<String, Object> customer = new HashMap<>();
        put(customer, "legalName", record.get("name") == null ? "?" : record.get("name"), 120);
        put(customer, "websiteUrl", record.get("website"), 500);
        put(customer, "phone", record.get("phone"), 50);
        customer.put("address", address);
        return customer;
    }

    private static void put(Map<String, Object> object, String field, String value, int longest) {
        if (value != null && !value.isBlank()) {
            object.put(field, value.substring(0, value.offsetByCodePoints(0,
                    Math.min(longest, value.codePointCount(0, value.length())))));
        }
    }
}
