package io.concordat.platform.web;

import java.util.List;
import java.util.function.Function;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the rows of this page in a stable order
 * @param nextCursor what to send as {@code cursor} for the next page, or {@code null} on the last one
 */
@RegisterForReflection
@Schema(description = "One page of a list.")
public record Page<T>(@Schema(description = "The rows of this page.") List<T> items,
        @Schema(description = "Send it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {

    /**
     * @param rows up to one more than the limit, so that it shows whether there is a next page
     * @param request what was asked for
     * @param position the position of a row in the list's order
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> position) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, PageRequest.cursor(position.apply(items.get(items.size() - 1))));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }
}
