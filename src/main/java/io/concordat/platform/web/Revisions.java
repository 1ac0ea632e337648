package io.concordat.platform.web;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** Optimistic revisions as entity tags: revision 3 is {@code "3"}. */
public final class Revisions {

    private static final Pattern TAG = Pattern.compile("\"?(\\d{1,9})\"?");

    private Revisions() {
    }

    /**
     * @param ifMatch the request's {@code If-Match}
     * @return the revision that the caller expects
     * @throws DomainException PRECONDITION_REQUIRED when missing, STALE when it cannot be a revision of ours
     */
    public static int expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw required();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw stale();
        }
        return Integer.parseInt(tag.group(1));
    }

    /** @return the revision that a GraphQL caller expects; fails with PRECONDITION_REQUIRED when missing */
    public static int expected(Integer expectedRevision) {
        if (expectedRevision == null) {
            throw required();
        }
        return expectedRevision;
    }

    /** @throws DomainException STALE when the two differ */
    public static void match(int expected, int current) {
        if (expected != current) {
            throw stale();
        }
    }

    static boolean names(String ifNoneMatch, int revision) {
        return ifNoneMatch.strip().equals("*") || Arrays.stream(ifNoneMatch.split(",")).map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("\"" + revision + "\""));
    }

    private static DomainException required() {
        return DomainException.of(Kind.PRECONDITION_REQUIRED, "revision-required",
                "Say which revision you saw: the ETag of your last read in If-Match, or expectedRevision in GraphQL.");
    }

    private static DomainException stale() {
        return DomainException.of(Kind.STALE, "revision-stale",
                "The resource has changed since you read it; read it again and decide anew.");
    }
}
