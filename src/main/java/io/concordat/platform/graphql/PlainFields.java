package io.concordat.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusUniDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/**
 * Fetches without what the library prepares for every field of every row and nobody here looks at: a context of its own,
 * with the selection below it as JSON. That took more processor time than everything else of a page together.
 */
public final class PlainFields implements DataFetcherService {

    /** Asked ahead of the framework's own. */
    private static final int FIRST = 0;

    @Override
    public Integer getPriority() {
        return FIRST;
    }

    @Override
    public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
        return PropertyField.suits(field) ? new PropertyField(field, owner) : null;
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getUniDataFetcher(Operation operation, Type type) {
        return new OperationField<>(operation, type);
    }

    private static final class OperationField<K, T> extends QuarkusUniDataFetcher<K, T> {

        OperationField(Operation operation, Type type) {
            super(operation, type);
        }

        @Override
        public T get(DataFetchingEnvironment environment) throws Exception {
            return super.get(new Unselected(environment));
        }
    }
}
