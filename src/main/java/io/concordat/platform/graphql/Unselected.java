package io.concordat.platform.graphql;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.SelectedField;
import org.dataloader.DataLoader;

/** The environment of a field without what is selected below it, which is dear to find out and which no door asks for. */
final class Unselected extends DelegatingDataFetchingEnvironment {

    private static final DataFetchingFieldSelectionSet NOTHING = new Nothing();

    private DataLoader<?, ?> loader;

    Unselected(DataFetchingEnvironment environment) {
        super(environment);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> DataLoader<K, V> getDataLoader(String name) {
        loader = LeanExecution.loader(getGraphQlContext(), getDataLoaderRegistry(), name);
        return (DataLoader<K, V>) loader;
    }

    /** @return the loader that was asked for last */
    @SuppressWarnings("unchecked")
    <K, V> DataLoader<K, V> loader() {
        return (DataLoader<K, V>) loader;
    }

    @Override
    public DataFetchingFieldSelectionSet getSelectionSet() {
        return NOTHING;
    }

    private static final class Nothing implements DataFetchingFieldSelectionSet {

        @Override
        public boolean contains(String fieldGlobPattern) {
            return false;
        }

        @Override
        public boolean containsAnyOf(String fieldGlobPattern, String... fieldGlobPatterns) {
            return false;
        }

        @Override
        public boolean containsAllOf(String fieldGlobPattern, String... fieldGlobPatterns) {
            return false;
        }

        @Override
        public List<SelectedField> getFields() {
            return List.of();
        }

        @Override
        public List<SelectedField> getImmediateFields() {
            return List.of();
        }

        @Override
        public List<SelectedField> getFields(String fieldGlobPattern, String... fieldGlobPatterns) {
            return List.of();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey() {
            return Map.of();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey(String fieldGlobPattern,
                String... fieldGlobPatterns) {
            return Map.of();
        }
    }
}
