package io.concordat.platform.graphql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;

import io.concordat.platform.graphql.Form.Untold;
import io.concordat.platform.graphql.LoadedForm.Load;

/** What has to be loaded for the objects of one list: each field once, for all of them. */
final class Loads {

    private final ExecutionContext context;
    private final Map<Load, Column> columns = new IdentityHashMap<>();
    private final List<Column> inOrder = new ArrayList<>();

    Loads(ExecutionContext context) {
        this.context = context;
    }

    ExecutionContext context() {
        return context;
    }

    void note(Load load, Object source, Map<String, Object> told) {
        Column column = columns.get(load);
        if (column == null) {
            column = new Column(load);
            columns.put(load, column);
            inOrder.add(column);
        }
        column.sources.add(source);
        column.places.add(told);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /**
     * Loads everything that is noted and puts it into its places.
     *
     * @param parameters of the list
     * @return done when all is in its place; fails when one value cannot be loaded or told
     */
    CompletableFuture<Void> fill(ExecutionStrategyParameters parameters) throws Exception {
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (Column column : inOrder) {
            all.addAll(column.load(parameters));
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenAccept(loaded -> {
            try {
                for (Column column : inOrder) {
                    column.tell();
                }
            } catch (Exception untold) {
                throw new IllegalStateException(untold);
            }
        });
    }

    /** One field of all the objects. */
    private final class Column {

        private final Load load;
        private final List<Object> sources = new ArrayList<>();
        private final List<Map<String, Object>> places = new ArrayList<>();
        private List<CompletableFuture<?>> values;

        private Column(Load load) {
            this.load = load;
        }

        private List<CompletableFuture<?>> load(ExecutionStrategyParameters parameters) throws Exception {
            values = load.loader().load(environment(parameters), sources);
            return values;
        }

        private DataFetchingEnvironment environment(ExecutionStrategyParameters parameters) {
            return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context).source(sources.get(0))
                    .localContext(parameters.getLocalContext()).arguments(Map.of()).fieldDefinition(load.definition())
                    .mergedField(load.field()).fieldType(load.definition().getType())
                    .executionStepInfo(parameters.getExecutionStepInfo()).parentType(load.owner()).build();
        }

        private void tell() throws Exception {
            for (int i = 0; i < places.size(); i++) {
                Object value = values.get(i).getNow(null);
                if (value instanceof DataFetcherResult) {
                    throw new Untold();
                }
                places.get(i).put(load.key(), load.form().of(value, context));
            }
        }
    }
}
