package io.concordat.platform.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;

/**
 * How a value is told in an answer.
 *
 * @param <C> what telling needs
 */
interface Form<C> {

    /**
     * @param value may be {@code null}
     * @return the value in the form of the answer
     * @throws Exception the value cannot be told so: the library is asked then, and tells why
     */
    Object of(Object value, C context) throws Exception;

    /**
     * @param named finds the form of a type that is neither a list nor promised; {@code null} when it has none
     * @return the form of the type, {@code null} when it has none
     */
    static <C> Form<C> of(GraphQLType type, Function<GraphQLType, Form<C>> named) {
        if (type instanceof GraphQLNonNull required) {
            Form<C> form = of(required.getWrappedType(), named);
            return form == null ? null : new Required<>(form);
        }
        if (type instanceof GraphQLList list) {
            Form<C> each = of(list.getWrappedType(), named);
            return each == null ? null : new Several<>(each);
        }
        return named.apply(type);
    }

    /** Several of a form. */
    record Several<C>(Form<C> each) implements Form<C> {

        @Override
        public Object of(Object value, C context) throws Exception {
            if (value == null) {
                return null;
            }
            if (!(value instanceof Collection<?> values)) {
                throw new Untold();
            }
            List<Object> all = new ArrayList<>(values.size());
            for (Object one : values) {
                all.add(each.of(one, context));
            }
            return all;
        }
    }

    /** A value that the schema promises. */
    record Required<C>(Form<C> form) implements Form<C> {

        @Override
        public Object of(Object value, C context) throws Exception {
            Object told = form.of(value, context);
            if (told == null) {
                throw new Untold();
            }
            return told;
        }
    }

    /** A value is missing or is not what its type says. */
    final class Untold extends Exception {

        private static final long serialVersionUID = 1;

        Untold() {
            super("left to the library to tell", null, false, false);
        }
    }
}
