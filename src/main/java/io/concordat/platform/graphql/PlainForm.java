package io.concordat.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;

/** How a value that is at hand is told in an answer, without fetching anything. */
final class PlainForm {

    private PlainForm() {
    }

    /** A number, a text, a time. */
    record Scalar(GraphQLScalarType type) implements Form<ExecutionContext> {

        @Override
        public Object of(Object value, ExecutionContext context) {
            return value == null
                    ? null
                    : type.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale());
        }
    }

    /** One of some names. */
    record Choice(GraphQLEnumType type) implements Form<ExecutionContext> {

        @Override
        public Object of(Object value, ExecutionContext context) {
            return value == null ? null : type.serialize(value, context.getGraphQLContext(), context.getLocale());
        }
    }

    /** An object, all selected fields of which are at hand. */
    record Whole(Selection selection) implements Form<ExecutionContext> {

        @Override
        public Object of(Object value, ExecutionContext context) throws Exception {
            return value == null ? null : selection.plain(value, context);
        }
    }
}
