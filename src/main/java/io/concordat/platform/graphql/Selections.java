package io.concordat.platform.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;

import io.concordat.platform.graphql.LoadedForm.Inside;
import io.concordat.platform.graphql.LoadedForm.Load;
import io.concordat.platform.graphql.Selection.Selected;

/** The selections of one request, each found out once and not for each object of a page. Used by one thread at a time. */
final class Selections {

    private static final String TYPE_NAME = Introspection.TypeNameMetaFieldDef.getName();

    private final ExecutionContext context;
    private final FieldCollector collector;
    private final Map<Place, Selection> known = new HashMap<>();

    /** Fields of a query are the same when they stand at the same place of it. */
    private record Place(List<Field> fields, GraphQLObjectType type) {
    }

    private Selections(ExecutionContext context, FieldCollector collector) {
        this.context = context;
        this.collector = collector;
    }

    /** @return those of the request that is executed */
    static Selections of(ExecutionContext context, FieldCollector collector) {
        return context.getGraphQLContext().computeIfAbsent(Selections.class,
                key -> new Selections(context, collector));
    }

    /** @return what the query selects of the objects of that type which the field tells */
    Selection of(MergedField field, GraphQLObjectType type) {
        Place place = new Place(field.getFields(), type);
        Selection selection = known.get(place);
        if (selection == null) {
            selection = select(field, type);
            known.put(place, selection);
        }
        return selection;
    }

    /** @return how the field's value of that type is told without fetching; {@code null} when something below it is fetched */
    Form<ExecutionContext> form(MergedField field, GraphQLType type) {
        return Form.of(type, named -> {
            if (named instanceof GraphQLScalarType scalar) {
                return new PlainForm.Scalar(scalar);
            }
            if (named instanceof GraphQLEnumType choice) {
                return new PlainForm.Choice(choice);
            }
            if (named instanceof GraphQLObjectType object) {
                Selection selection = of(field, object);
                return selection.isPlain() ? new PlainForm.Whole(selection) : null;
            }
            return null;
        });
    }

    /**
     * @return how the field's value of that type is told when some fields below it are loaded for all objects at once; {@code null} when
     *         something else has to be fetched
     */
    Form<Loads> loaded(MergedField field, GraphQLType type) {
        return Form.of(type, named -> named instanceof GraphQLObjectType object ? whole(field, object) : null);
    }

    private LoadedForm whole(MergedField field, GraphQLObjectType type) {
        Selection selection = of(field, type);
        List<Inside> inside = new ArrayList<>();
        List<Load> loads = new ArrayList<>();
        for (Map.Entry<String, MergedField> fetched : selection.fetched().getSubFields().entrySet()) {
            MergedField below = fetched.getValue();
            GraphQLFieldDefinition definition = type.getFieldDefinition(below.getName());
            DataFetcher<?> fetcher = definition == null || !definition.getArguments().isEmpty()
                    ? null
                    : fetcher(type, definition);
            if (fetcher instanceof PropertyField reader) {
                Form<Loads> form = loaded(below, definition.getType());
                if (form == null) {
                    return null;
                }
                inside.add(new Inside(fetched.getKey(), reader, form));
            } else if (fetcher instanceof LoadedField loader) {
                Form<ExecutionContext> form = form(below, definition.getType());
                if (form == null) {
                    return null;
                }
                loads.add(new Load(fetched.getKey(), below, definition, type, loader, form));
            } else {
                return null;
            }
        }
        return new LoadedForm(selection, inside, loads);
    }

    private DataFetcher<?> fetcher(GraphQLObjectType type, GraphQLFieldDefinition definition) {
        return context.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition);
    }

    private Selection select(MergedField field, GraphQLObjectType type) {
        MergedSelectionSet all = collector.collectFields(FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema()).objectType(type).fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap()).graphQLContext(context.getGraphQLContext()).build(),
                field, false);
        List<Selected> fields = new ArrayList<>();
        Map<String, MergedField> fetched = new LinkedHashMap<>();
        all.getSubFields().forEach((key, below) -> {
            Selected selected = selected(key, below, type);
            fields.add(selected);
            if (selected.isFetched()) {
                fetched.put(key, below);
            }
        });
        return new Selection(fields, MergedSelectionSet.newMergedSelectionSet().subFields(fetched).build());
    }

    private Selected selected(String key, MergedField field, GraphQLObjectType type) {
        if (field.getName().equals(TYPE_NAME)) {
            return new Selected(key, null, null, type.getName());
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        Form<ExecutionContext> form = definition != null && fetcher(type, definition) instanceof PropertyField
                ? form(field, definition.getType())
                : null;
        return form == null
                ? new Selected(key, null, null, null)
                : new Selected(key, (PropertyField) fetcher(type, definition), form, null);
    }
}
