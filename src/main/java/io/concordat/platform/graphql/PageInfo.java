package io.concordat.platform.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * Whether a list has more pages.
 *
 * @param hasNextPage whether there is a page behind this one
 * @param hasPreviousPage whether this page was asked for with {@code after}
 * @param startCursor position of the first row, or {@code null} on an empty page
 * @param endCursor position of the last row, or {@code null} on an empty page
 */
@Description("Whether a list has more pages.")
public record PageInfo(@Description("Whether there is a page behind this one.") boolean hasNextPage,
        @Description("Whether this page was asked for with after.") boolean hasPreviousPage,
        @Description("Position of the first row; null on an empty page.") String startCursor,
        @Description("Position of the last row; null on an empty page.") String endCursor) {
}
