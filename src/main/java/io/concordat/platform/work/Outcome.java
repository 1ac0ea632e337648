package io.concordat.platform.work;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a use case answers, in the form that both doors can show and an idempotency record can repeat.
 *
 * @param status HTTP status, 200 or 201
 * @param view the result
 * @param location path of a created resource, or {@code null}
 * @param revision the resource's revision after the change, or {@code null} when it has none
 * @param body the result as JSON, once the unit of work has written it; byte for byte the same in a replay
 */
public record Outcome<T>(int status, T view, String location, Integer revision, byte[] body) {

    public static <T> Outcome<T> created(String location, T view, int revision) {
        return new Outcome<>(201, view, location, revision, null);
    }

    public static <T> Outcome<T> ok(T view, int revision) {
        return new Outcome<>(200, view, null, revision, null);
    }

    /** A result without a revision of its own. */
    public static <T> Outcome<T> ok(T view) {
        return new Outcome<>(200, view, null, null, null);
    }

    Outcome<T> withBody(byte[] json) {
        return new Outcome<>(status, view, location, revision, json);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome<?> that && status == that.status && Objects.equals(view, that.view)
                && Objects.equals(location, that.location) && Objects.equals(revision, that.revision)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, view, location, revision);
    }

    @Override
    public String toString() {
        return "Outcome[" + status + " " + view + "]";
    }
}
