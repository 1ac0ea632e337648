package io.concordat.platform.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a regular expression becomes when its counted repetitions are written out, as a compiler does: twelve
 * characters such as {@code ((a{99}){99})} can mean millions of steps. Reckoned before anything is compiled.
 */
final class PatternSize {

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,5})(?:(,)(\\d{0,5}))?\\}");
    private static final long ENDLESS = 1_000_000;

    private final String pattern;
    /** Sizes of the groups around, and of what stands before them there. */
    private final Deque<Long> around = new ArrayDeque<>();
    private long sum;
    private long last;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** @return the steps of the pattern when written out, never less than a compiler makes of it; a million stands for more */
    static long of(String pattern) {
        return new PatternSize(pattern).reckon();
    }

    private long reckon() {
        Matcher counted = COUNTED.matcher(pattern);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i = afterEscape(i);
                add(1);
            } else if (c == '[') {
                i = endOfClass(i);
                add(1);
            } else if (c == '(') {
                around.push(sum);
                sum = 0;
            } else if (c == ')') {
                long group = sum + 2;
                sum = around.isEmpty() ? sum : around.pop();
                add(group);
            } else if (c == '{' && counted.region(i, pattern.length()).lookingAt()) {
                repeat(counted);
                i = counted.end() - 1;
            } else {
                add(1);
            }
        }
        return Math.min(sum + around.stream().mapToLong(Long::longValue).sum(), ENDLESS);
    }

    private void add(long size) {
        last = size;
        sum = Math.min(sum + size, ENDLESS);
    }

    private void repeat(Matcher counted) {
        String most = counted.group(3) == null || counted.group(3).isEmpty() ? counted.group(1) : counted.group(3);
        long times = Math.max(1, Long.parseLong(most)) + (counted.group(2) == null ? 0 : 1);
        long repeated = Math.min(last * times, ENDLESS);
        sum = Math.min(sum + repeated - last, ENDLESS);
        last = repeated;
    }

    /** @return the last character of {@code \d}, {@code \p{Greek}}, {@code \x{20ac}} */
    private int afterEscape(int backslash) {
        int named = backslash + 1;
        if (named < pattern.length() - 1 && "pPx".indexOf(pattern.charAt(named)) >= 0
                && pattern.charAt(named + 1) == '{') {
            int end = pattern.indexOf('}', named);
            return end < 0 ? named : end;
        }
        return named;
    }

    private int endOfClass(int bracket) {
        int i = bracket + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        for (int first = i; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            } else if (pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
                i = pattern.indexOf(":]", i) + 1;
            } else if (pattern.charAt(i) == ']' && i > first) {
                return i;
            }
        }
        return pattern.length() - 1;
    }
}
