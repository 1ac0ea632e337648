package io.concordat.platform.graphql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;

/**
 * Counts what a selection asks for, fragments at every place where they stand. It looks at the document alone, so that one
 * answer holds for every request that sends the document; what a directive leaves out counts all the same.
 */
final class QueryCost {

    /**
     * @param depth fields that stand within each other at most
     * @param fields fields in all, {@code __typename} aside; no larger than {@link Integer#MAX_VALUE}
     */
    record Cost(int depth, int fields) {

        static final Cost NOTHING = new Cost(0, 0);

        private Cost and(Cost other) {
            return new Cost(Math.max(depth, other.depth),
                    (int) Math.min(Integer.MAX_VALUE, (long) fields + other.fields));
        }

        private Cost below(Field field) {
            int own = field.getName().equals("__typename") ? 0 : 1;
            return new Cost(depth + 1, (int) Math.min(Integer.MAX_VALUE, (long) fields + own));
        }
    }

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Cost> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    QueryCost(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    Cost of(SelectionSet selections) {
        Cost all = Cost.NOTHING;
        if (selections == null) {
            return all;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                all = all.and(of(field.getSelectionSet()).below(field));
            } else if (selection instanceof InlineFragment inline) {
                all = all.and(of(inline.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread) {
                all = all.and(of(spread.getName()));
            }
        }
        return all;
    }

    private Cost of(String fragment) {
        Cost earlier = known.get(fragment);
        if (earlier != null) {
            return earlier;
        }
        // A fragment that nobody wrote, or that contains itself, is the validation's to refuse.
        if (!fragments.containsKey(fragment) || !open.add(fragment)) {
            return Cost.NOTHING;
        }
        Cost cost = of(fragments.get(fragment).getSelectionSet());
        open.remove(fragment);
        known.put(fragment, cost);
        return cost;
    }
}
