package io.concordat.platform.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;

/** How a value that is at hand is told in an answer, without fetching anything. */
sealed interface PlainForm {

    /**
     * @param value what a getter told; may be {@code null}
     * @return the value in the form of the answer
     * @throws Exception the value cannot be told: the library is asked then, and tells why
     */
    Object of(Object value, ExecutionContext context) throws Exception;

    /** A number, a text, a time. */
    record Scalar(GraphQLScalarType type) implements PlainForm {

        @Override
        public Object of(Object value, ExecutionContext context) {
            return value == null
                    ? null
                    : type.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale());
        }
    }

    /** One of some names. */
    record Choice(GraphQLEnumType type) implements PlainForm {

        @Override
        public Object of(Object value, ExecutionContext context) {
            return value == null ? null : type.serialize(value, context.getGraphQLContext(), context.getLocale());
        }
    }

    /** An object, all selected fields of which are at hand. */
    record Whole(Selection selection) implements PlainForm {

        @Override
        public Object of(Object value, ExecutionContext context) throws Exception {
            return value == null ? null : selection.plain(value, context);
        }
    }

    /** Several of a form. */
    record Several(PlainForm each) implements PlainForm {

        @Override
        public Object of(Object value, ExecutionContext context) throws Exception {
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
    record Required(PlainForm form) implements PlainForm {

        @Override
        public Object of(Object value, ExecutionContext context) throws Exception {
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
