package io.concordat.platform.graphql;

import java.util.List;
import java.util.function.Function;

import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** Shows pages as Relay connections. */
public final class Connections {

    private Connections() {
    }

    /** @return the page that {@code first} and {@code after} ask for */
    public static PageRequest request(Integer first, String after) {
        return PageRequest.of(first, after);
    }

    /**
     * @param page a page of the use case
     * @param request what was asked for
     * @param position the position of a row in the list's order, the same as the use case pages by
     */
    public static <T> Connection<T> of(Page<T> page, PageRequest request, Function<T, String> position) {
        List<Connection.Edge<T>> edges = page.items().stream()
                .map(item -> new Connection.Edge<>(item, PageRequest.cursor(position.apply(item)))).toList();
        String start = edges.isEmpty() ? null : edges.get(0).cursor();
        String end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
        return new Connection<>(edges, new PageInfo(page.nextCursor() != null, request.after() != null, start, end));
    }
}
