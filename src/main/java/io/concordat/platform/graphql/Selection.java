package io.concordat.platform.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedSelectionSet;

/**
 * What a query selects of an object: fields that are at hand, and fields that have to be fetched.
 *
 * @param fields  all of them, in the order of the query
 * @param fetched those that the library fetches
 */
record Selection(List<Selected> fields, MergedSelectionSet fetched) {

    /**
     * @param key    its name in the answer
     * @param reader reads it; {@code null} when it is fetched, or when it is the name of the type
     * @param form   its form in the answer; {@code null} when it is fetched
     * @param name   of the type of the object, when that is what is asked for; otherwise {@code null}
     */
    record Selected(String key, PropertyField reader, Form<ExecutionContext> form, String name) {

        boolean isFetched() {
            return reader == null && name == null;
        }

        private Object of(Object source, ExecutionContext context) throws Exception {
            return name != null ? name : form.of(reader.value(source), context);
        }
    }

    boolean isPlain() {
        return fetched.isEmpty();
    }

    /** @return what is at hand; the place of what has to be fetched is kept by {@code null} */
    Map<String, Object> plain(Object source, ExecutionContext context) throws Exception {
        Map<String, Object> told = new LinkedHashMap<>(2 * fields.size());
        for (Selected field : fields) {
            told.put(field.key(), field.isFetched() ? null : field.of(source, context));
        }
        return told;
    }
}
