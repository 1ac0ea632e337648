package io.concordat.platform.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import org.dataloader.DataLoader;

/** A field that is loaded for many objects at once; also for all objects of a list, without an environment for each of them. */
final class LoadedField implements DataFetcher<Object> {

    private final BatchDataFetcher<?> batched;

    LoadedField(BatchDataFetcher<?> batched) {
        this.batched = batched;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return get(new Unselected(environment));
    }

    private Object get(Unselected environment) throws Exception {
        try {
            return batched.get(environment);
        } finally {
            // The next request of this thread would begin with the context of this one.
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    /**
     * Loads the field of all the objects now. The first one is asked for as the library does, since the loader takes from it what
     * holds for all.
     *
     * @param environment of the first of the objects
     * @param sources one object or more
     * @return the value of each, in their order
     */
    List<CompletableFuture<?>> load(DataFetchingEnvironment environment, List<Object> sources) throws Exception {
        Unselected first = new Unselected(environment);
        List<CompletableFuture<?>> values = new ArrayList<>(sources.size());
        values.add(((CompletionStage<?>) get(first)).toCompletableFuture());
        DataLoader<Object, Object> loader = first.loader();
        sources.subList(1, sources.size()).forEach(source -> values.add(loader.load(source)));
        loader.dispatch();
        return values;
    }
}
