package io.concordat.platform.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;

/**
 * Executes queries as the library does, with two short cuts. A value that is at hand is read and put into the form of its scalar,
 * without the environment, the future and the look-ups of a field that has to be fetched: nearly all fields of a page are
 * such. And only the loaders of the fields that the query asks for are dispatched at each level, not those of the whole schema.
 * What is not plain, or fails, goes the library's way, which tells the failure too.
 */
final class LeanExecution extends AsyncExecutionStrategy {

    private static final Object LOADERS = LeanExecution.class;

    private final Map<GraphQLFieldDefinition, Optional<Leaf>> leaves = new ConcurrentHashMap<>();

    LeanExecution(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    /** A field whose value is at hand, and the form that it takes. */
    private record Leaf(PropertyField field, GraphQLScalarType scalar, GraphQLEnumType choice, boolean required) {

        Object form(Object value, ExecutionContext context) {
            if (choice != null) {
                return choice.serialize(value, context.getGraphQLContext(), context.getLocale());
            }
            Coercing<?, ?> coercing = scalar.getCoercing();
            return coercing.serialize(value, context.getGraphQLContext(), context.getLocale());
        }
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context, ExecutionStrategyParameters root) {
        DataLoaderRegistry registry = context.getDataLoaderRegistry();
        Map<String, DataLoader<?, ?>> all = new HashMap<>(registry.getDataLoadersMap());
        all.keySet().forEach(registry::unregister);
        context.getGraphQLContext().put(LOADERS, all);
        return super.execute(context, root);
    }

    /** @return the loader of that name, which is dispatched from now on; {@code null} when there is none */
    static DataLoader<?, ?> loader(GraphQLContext context, DataLoaderRegistry registry, String name) {
        DataLoader<?, ?> asked = registry.getDataLoader(name);
        if (asked == null && context.get(LOADERS) instanceof Map<?, ?> all
                && all.get(name) instanceof DataLoader<?, ?> loader) {
            registry.register(name, loader);
            return loader;
        }
        return asked;
    }

    @Override
    protected Object resolveFieldWithInfo(ExecutionContext context, ExecutionStrategyParameters parameters) {
        FieldValueInfo plain = plain(context, parameters);
        return plain == null ? super.resolveFieldWithInfo(context, parameters) : plain;
    }

    private FieldValueInfo plain(ExecutionContext context, ExecutionStrategyParameters parameters) {
        if (!(parameters.getExecutionStepInfo().getUnwrappedNonNullType() instanceof GraphQLObjectType parent)) {
            return null;
        }
        GraphQLFieldDefinition definition = getFieldDef(context, parameters, parameters.getField().getSingleField());
        Leaf leaf = leaf(context, parent, definition);
        if (leaf == null) {
            return null;
        }
        Object value;
        Object formed;
        try {
            value = leaf.field().value(parameters.getSource());
            formed = value == null ? null : leaf.form(value, context);
        } catch (Exception toldByTheLibrary) {
            return null;
        }
        if (formed == null && (value != null || leaf.required())) {
            return null;
        }
        context.getDataLoaderDispatcherStrategy().fieldFetched(context, parameters, leaf.field(), value);
        return new FieldValueInfo(formed == null ? CompleteValueType.NULL : CompleteValueType.SCALAR, formed);
    }

    private Leaf leaf(ExecutionContext context, GraphQLObjectType parent, GraphQLFieldDefinition definition) {
        Optional<Leaf> known = leaves.get(definition);
        if (known == null) {
            known = Optional.ofNullable(
                    context.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent,
                            definition) instanceof PropertyField field
                                    ? leaf(field, definition)
                                    : null);
            leaves.put(definition, known);
        }
        return known.orElse(null);
    }

    private static Leaf leaf(PropertyField field, GraphQLFieldDefinition definition) {
        boolean required = GraphQLTypeUtil.isNonNull(definition.getType());
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        if (type instanceof GraphQLScalarType scalar) {
            return new Leaf(field, scalar, null, required);
        }
        return type instanceof GraphQLEnumType choice ? new Leaf(field, null, choice, required) : null;
    }
}
