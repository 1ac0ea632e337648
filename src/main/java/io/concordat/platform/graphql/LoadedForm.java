package io.concordat.platform.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

import io.concordat.platform.graphql.PlainForm.Untold;

/** How objects are told of which everything is at hand but some fields, each of which is loaded for all the objects at once. */
sealed interface LoadedForm {

    /**
     * @param loads notes what has to be loaded, and where in the told value it belongs
     * @return the value in the form of the answer, still without what is loaded
     * @throws Exception the value cannot be told so: the library is asked then
     */
    Object of(Object value, Loads loads) throws Exception;

    /**
     * A field that is loaded.
     *
     * @param key its name in the answer
     * @param form of its value
     */
    record Load(String key, MergedField field, GraphQLFieldDefinition definition, GraphQLObjectType owner,
            LoadedField loader, PlainForm form) {
    }

    /** A field that is at hand, and below which others are loaded. */
    record Inside(String key, PropertyField reader, LoadedForm form) {
    }

    /** An object. */
    record Whole(Selection selection, List<Inside> inside, List<Load> loaded) implements LoadedForm {

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

    /** Several of a form. */
    record Several(LoadedForm each) implements LoadedForm {

        @Override
        public Object of(Object value, Loads loads) throws Exception {
            if (value == null) {
                return null;
            }
            if (!(value instanceof Collection<?> values)) {
                throw new Untold();
            }
            List<Object> all = new ArrayList<>(values.size());
            for (Object one : values) {
                all.add(each.of(one, loads));
            }
            return all;
        }
    }

    /** A value that the schema promises. */
    record Required(LoadedForm form) implements LoadedForm {

        @Override
        public Object of(Object value, Loads loads) throws Exception {
            Object told = form.of(value, loads);
            if (told == null) {
                throw new Untold();
            }
            return told;
        }
    }
}
