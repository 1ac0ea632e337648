package io.concordat.platform.graphql;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * One page of a list in the form of the Relay connection specification.
 *
 * @param edges the rows with their cursors
 * @param pageInfo whether there is more
 */
@Description("One page of a list.")
public record Connection<T>(@NonNull @Description("The rows with their cursors.") List<@NonNull Edge<T>> edges,
        @NonNull @Description("Whether there is more.") PageInfo pageInfo) {

    /**
     * One row of a page.
     *
     * @param node the row
     * @param cursor its position, to be sent as {@code after}
     */
    @Description("One row of a page.")
    public record Edge<T>(@NonNull @Description("The row.") T node,
            @NonNull @Description("Its position, to be sent as after.") String cursor) {
    }
}
