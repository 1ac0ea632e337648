package io.concordat.platform.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.ResultPath;
import graphql.schema.GraphQLObjectType;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;

/**
 * Executes queries as the library does, with three short cuts. What is at hand of an object is read and told as the query
 * selects it, without the environment, the future and the look-ups of a field that has to be fetched: nearly all fields of a page
 * are such. Where nothing else is missing of the objects of a list than fields that are loaded for many objects at once, each of
 * these is asked for once, and not object by object. And only the loaders of the fields that the query asks for are dispatched at each level, not
 * those of the whole schema. What is not so, or fails, goes the library's way, which tells the failure too.
 */
final class LeanExecution extends AsyncExecutionStrategy {

    private static final Object LOADERS = LeanExecution.class;

    LeanExecution(DataFetcherExceptionHandler failures) {
        super(failures);
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

    /** An object or a list of objects that was fetched, and below which nothing else has to be, is told at once. */
    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        if (parameters.getSource() == null || context.hasIncrementalSupport()) {
            return super.completeValue(context, parameters);
        }
        Form<ExecutionContext> form = Selections.of(context, fieldCollector).form(parameters.getField(),
                parameters.getExecutionStepInfo().getUnwrappedNonNullType());
        if (form == null) {
            return super.completeValue(context, parameters);
        }
        try {
            // To whoever dispatches the loaders this is a value: no object below it is waited for.
            return new FieldValueInfo(CompleteValueType.SCALAR, form.of(parameters.getSource(), context));
        } catch (Exception toldByTheLibrary) {
            return super.completeValue(context, parameters);
        }
    }

    /** Only of the outermost list: a list inside of another would be loaded once for each of its neighbours. */
    @Override
    protected FieldValueInfo completeValueForList(ExecutionContext context, ExecutionStrategyParameters parameters,
            Object result) {
        Form<Loads> form = context.hasIncrementalSupport() || isInList(parameters.getPath())
                ? null
                : Selections.of(context, fieldCollector).loaded(parameters.getField(),
                        parameters.getExecutionStepInfo().getUnwrappedNonNullType());
        if (form == null) {
            return super.completeValueForList(context, parameters, result);
        }
        Loads loads = new Loads(context);
        Object told;
        CompletableFuture<Void> filled;
        try {
            told = form.of(result, loads);
            filled = loads.isEmpty() ? null : loads.fill(parameters);
        } catch (Exception toldByTheLibrary) {
            return super.completeValueForList(context, parameters, result);
        }
        return new FieldValueInfo(CompleteValueType.SCALAR, filled == null
                ? told
                : filled.handle((done, failure) -> failure == null
                        ? CompletableFuture.completedFuture(told)
                        : loadedByTheLibrary(context, parameters, result)).thenCompose(whole -> whole));
    }

    /** What failed is forgotten by its loader; the library asks again, and takes the level for dispatched. */
    @SuppressWarnings("unchecked")
    private CompletableFuture<Object> loadedByTheLibrary(ExecutionContext context,
            ExecutionStrategyParameters parameters, Object result) {
        Object value = super.completeValueForList(context, parameters, result).getFieldValueObject();
        context.getDataLoaderRegistry().dispatchAll();
        return value instanceof CompletableFuture<?> later
                ? (CompletableFuture<Object>) later
                : CompletableFuture.completedFuture(value);
    }

    private static boolean isInList(ResultPath path) {
        for (ResultPath at = path; at != null; at = at.getParent()) {
            if (at.isListSegment()) {
                return true;
            }
        }
        return false;
    }

    /** What is at hand of an object is read at once, the rest is fetched as the library does. */
    @Override
    protected Object completeValueForObject(ExecutionContext context, ExecutionStrategyParameters parameters,
            GraphQLObjectType type, Object result) {
        if (context.hasIncrementalSupport()) {
            return super.completeValueForObject(context, parameters, type, result);
        }
        Selection selection = Selections.of(context, fieldCollector).of(parameters.getField(), type);
        Map<String, Object> told;
        try {
            told = selection.plain(result, context);
        } catch (Exception toldByTheLibrary) {
            return super.completeValueForObject(context, parameters, type, result);
        }
        ExecutionStepInfo step = parameters.getExecutionStepInfo().changeTypeWithPreservedNonNull(type);
        Object fetched = executeObject(context, parameters
                .transform(below -> below.executionStepInfo(step).fields(selection.fetched()).source(result)));
        return fetched instanceof CompletableFuture<?> later
                ? later.thenApply(found -> joined(told, (Map<?, ?>) found))
                : joined(told, (Map<?, ?>) fetched);
    }

    private static Map<String, Object> joined(Map<String, Object> told, Map<?, ?> fetched) {
        if (fetched == null) {
            return null;
        }
        fetched.forEach((key, value) -> told.put((String) key, value));
        return told;
    }
}
