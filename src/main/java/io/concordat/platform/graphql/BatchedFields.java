package io.concordat.platform.graphql;

import graphql.GraphQL;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.spi.EventingService;

/** Spares batched fields, too, what {@link PlainFields} spares the others; the library has no place to plug them in. */
public final class BatchedFields implements EventingService {

    /** @return none: always on */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        return builder.queryExecutionStrategy(new LeanExecution(new ExceptionHandler()));
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = builder.build();
        GraphQLCodeRegistry fetchers = schema.getCodeRegistry();
        return GraphQLSchema.newSchema(schema).codeRegistry(fetchers.transform(changed -> {
            // The library takes the word "default" for a pattern of names to hide, and tries it on each field of each answer.
            changed.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                if (type instanceof GraphQLObjectType object) {
                    object.getFieldDefinitions().forEach(field -> replace(fetchers, changed, object, field));
                }
            }
        }));
    }

    private static void replace(GraphQLCodeRegistry fetchers, GraphQLCodeRegistry.Builder changed,
            GraphQLObjectType type, GraphQLFieldDefinition field) {
        if (fetchers.getDataFetcher(type, field) instanceof BatchDataFetcher<?> batched) {
            changed.dataFetcher(FieldCoordinates.coordinates(type, field), new LoadedField(batched));
        }
    }
}
