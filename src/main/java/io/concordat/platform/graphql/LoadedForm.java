package io.concordat.platform.graphql;

import java.util.List;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

/**
 * How an object is told of which everything is at hand but some fields, each of which is loaded for many such objects at once. What is
 * told still lacks what is loaded.
 *
 * @param inside fields that are at hand, and below which others are loaded
 * @param loaded fields that are loaded
 */
record LoadedForm(Selection selection, List<Inside> inside, List<Load> loaded) implements Form<Loads> {

    /**
     * A field that is loaded.
     *
     * @param key its name in the answer
     * @param form of its value
     */
    record Load(String key, MergedField field, GraphQLFieldDefinition definition, GraphQLObjectType owner,
            LoadedField loader, Form<ExecutionContext> form) {
    }

    /** A field that is at hand, and below which others are loaded. */
    record Inside(String key, PropertyField reader, Form<Loads> form) {
    }

    @Override
    public Object of(Object value, Loads loads) throws Exception {
        if (value == null) {
            return null;
        }
        Map<String, Object> told = selection.plain(value, loads.context());
        for (Inside field : inside) {
            told.put(field.key(), field.form().of(field.reader().value(value), loads));
        }
        loaded.forEach(load -> loads.note(load, value, told));
        return told;
    }
}
