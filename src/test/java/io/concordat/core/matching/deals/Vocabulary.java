package io.concordat.core.matching.deals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Countries with their names, trades, forms and streets. Nothing learnt from one set of them is judged by the same. */
public enum Vocabulary {

    /** What weights may be learnt from. */
    TRAINING("training.txt"),
    /** What is kept back to measure. */
    EVALUATION("evaluation.txt");

    private final List<Land> lands;

    Vocabulary(String file) {
        lands = List.copyOf(read("/matching-deals/" + file));
    }

    List<Land> lands() {
        return lands;
    }

    private static List<Land> read(String path) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            List<Land> lands = new ArrayList<>();
            Map<String, String> entries = new HashMap<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank()) {
                    addLand(entries, lands);
                } else if (!line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    entries.put(line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
            addLand(entries, lands);
            return lands;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static void addLand(Map<String, String> entries, List<Land> lands) {
        if (!entries.isEmpty()) {
            lands.add(Land.of(entries));
            entries.clear();
        }
    }
}
