package io.concordat.platform.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
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
    private final Map<Place, Optional<LoadedForm>> loadedForms = new HashMap<>();

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
    PlainForm form(MergedField field, GraphQLType type) {
        if (type instanceof GraphQLNonNull required) {
            PlainForm form = form(field, required.getWrappedType());
            return form == null ? null : new PlainForm.Required(form);
        }
        if (type instanceof GraphQLList list) {
            PlainForm each = form(field, list.getWrappedType());
            return each == null ? null : new PlainForm.Several(each);
        }
        if (type instanceof GraphQLScalarType scalar) {
            return new PlainForm.Scalar(scalar);
        }
        if (type instanceof GraphQLEnumType choice) {
            return new PlainForm.Choice(choice);
        }
        if (type instanceof GraphQLObjectType object) {
            Selection selection = of(field, object);
            return selection.isPlain() ? new PlainForm.Whole(selection) : null;
        }
        return null;
    }

    /**
     * @return how the field's value of that type is told when some fields below it are loaded for all objects at once; {@code null} when
     *         something else has to be fetched
     */
    LoadedForm loaded(MergedField field, GraphQLType type) {
        if (type instanceof GraphQLNonNull required) {
            LoadedForm form = loaded(field, required.getWrappedType());
            return form == null ? null : new LoadedForm.Required(form);
        }
        if (type instanceof GraphQLList list) {
            LoadedForm each = loaded(field, list.getWrappedType());
            return each == null ? null : new LoadedForm.Several(each);
        }
        if (!(type instanceof GraphQLObjectType object)) {
            return null;
        }
        Place place = new Place(field.getFields(), object);
        Optional<LoadedForm> found = loadedForms.get(place);
        if (found == null) {
            found = Optional.ofNullable(whole(field, object));
            loadedForms.put(place, found);
        }
        return found.orElse(null);
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
                LoadedForm form = loaded(below, definition.getType());
                if (form == null) {
                    return null;
                }
                inside.add(new Inside(fetched.getKey(), reader, form));
            } else if (fetcher instanceof LoadedField loader) {
                PlainForm form = form(below, definition.getType());
                if (form == null) {
                    return null;
                }
                loads.add(new Load(fetched.getKey(), below, definition, type, loader, form));
            } else {
                return null;
            }
        }
        return new LoadedForm.Whole(selection, inside, loads);
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
        PlainForm form = definition != null && fetcher(type, definition) instanceof PropertyField
                ? form(field, definition.getType())
                : null;
        return form == null
                ? new Selected(key, null, null, null)
                : new Selected(key, (PropertyField) fetcher(type, definition), form, null);
    }
}
