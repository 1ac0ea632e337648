package io.concordat.platform.web;

import java.net.URI;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.concordat.platform.work.Outcome;

/** Builds REST answers: status, {@code Location}, {@code ETag} and body. */
public final class Answers {

    private Answers() {
    }

    /** @return the answer of a changing use case; a replay repeats the first one's bytes */
    public static Response of(Outcome<?> outcome) {
        ResponseBuilder answer = Response.status(outcome.status()).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(outcome.body() == null ? outcome.view() : outcome.body());
        if (outcome.location() != null) {
            answer.location(URI.create(outcome.location()));
        }
        if (outcome.revision() != null) {
            answer.tag(tag(outcome.revision()));
        }
        return answer.build();
    }

    /**
     * @param view the resource
     * @param revision its revision
     * @param ifNoneMatch the request's {@code If-None-Match}, or {@code null}
     * @return 200 with the resource, or 304 when the caller has this revision
     */
    public static Response read(Object view, int revision, String ifNoneMatch) {
        EntityTag tag = tag(revision);
        if (ifNoneMatch != null && Revisions.names(ifNoneMatch, revision)) {
            return Response.notModified(tag).build();
        }
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    private static EntityTag tag(int revision) {
        return new EntityTag(Integer.toString(revision));
    }
}
