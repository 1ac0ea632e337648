package io.concordat.core.matching.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated word lists beside this package's resources; lines that begin with {@code #} are comments. */
public final class Resources {

    private Resources() {
    }

    /** @return the columns of every line of {@code matching/<name>} that is neither empty nor a comment */
    public static List<String[]> rows(String name) {
        String path = "/matching/" + name;
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            List<String[]> rows = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** @return the alternatives of one column, separated by {@code |} */
    public static String[] alternatives(String column) {
        return column.split("\\|");
    }
}
