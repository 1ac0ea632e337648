package io.concordat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the log of a service's garbage collector how much memory it took. */
final class CollectorLog {

    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

    private final Path file;

    CollectorLog(Path file) {
        this.file = file;
    }

    /** @return settings of the process that writes this log */
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + file.toAbsolutePath() + ":none");
    }

    /** @return how many lines it has now */
    int mark() {
        return lines().size();
    }

    /** What was used since a mark, in MiB: before and after the collections, and allocated between them. */
    record Use(int collections, long peak, long live, long allocated) {

        @Override
        public String toString() {
            return "heap before a collection at most %d MiB, after at most %d MiB, allocated %d MiB in %d collections"
                    .formatted(peak, live, allocated, collections);
        }
    }

    Use since(int mark) {
        long peak = 0;
        long live = 0;
        long allocated = 0;
        long after = -1;
        int collections = 0;
        List<String> lines = lines();
        for (String line : lines.subList(mark, lines.size())) {
            Matcher matcher = COLLECTION.matcher(line);
            if (matcher.find()) {
                long before = Long.parseLong(matcher.group(1));
                allocated += after < 0 ? 0 : before - after;
                after = Long.parseLong(matcher.group(2));
                peak = Math.max(peak, before);
                live = Math.max(live, after);
                collections++;
            }
        }
        return new Use(collections, peak, live, allocated);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
