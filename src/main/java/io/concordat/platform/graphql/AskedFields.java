package io.concordat.platform.graphql;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;

/** What a query asks of the objects that it tells, so that what nobody asks for need not be made. */
public final class AskedFields {

    private AskedFields() {
    }

    /**
     * To be called by an operation of GraphQL before it waits for anything.
     *
     * @param path the fields that lead from the operation to the objects, such as {@code edges}, {@code node}
     * @return the names of their fields in the query, and perhaps of some that directives or types leave out
     */
    public static Set<String> below(String... path) {
        DataFetchingEnvironment environment = SmallRyeContextManager.getCurrentSmallRyeContext()
                .unwrap(DataFetchingEnvironment.class);
        Set<String> names = new HashSet<>();
        environment.getMergedField().getFields().forEach(field -> collect(field.getSelectionSet(), Arrays.asList(path),
                environment.getFragmentsByName(), names));
        return names;
    }

    private static void collect(SelectionSet set, List<String> path, Map<String, FragmentDefinition> fragments,
            Set<String> names) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                collect(fragment.getSelectionSet(), path, fragments, names);
            } else if (selection instanceof FragmentSpread spread) {
                collect(fragments.get(spread.getName()).getSelectionSet(), path, fragments, names);
            } else if (selection instanceof Field field && path.isEmpty()) {
                names.add(field.getName());
            } else if (selection instanceof Field field && field.getName().equals(path.get(0))) {
                collect(field.getSelectionSet(), path.subList(1, path.size()), fragments, names);
            }
        }
    }
}
