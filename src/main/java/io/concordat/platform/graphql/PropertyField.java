package io.concordat.platform.graphql;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.spi.ClassloadingService;

/** Reads a field of an answer by calling its method, and brings the value into the form of its scalar where it has another. */
final class PropertyField implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

    private final Field field;
    private final Reference owner;
    private final FieldHelper helper;
    private final boolean asItIs;
    private volatile Method method;

    PropertyField(Field field, Reference owner) {
        this.field = field;
        this.owner = owner;
        this.helper = new FieldHelper(field);
        Reference type = field.getReference();
        this.asItIs = type.getType() != ReferenceType.SCALAR
                || type.getClassName().equals(type.getGraphQLClassName());
    }

    /** @return whether the field is read by a method and is a value, or a collection of values, that needs no adapter */
    static boolean suits(Field field) {
        Reference type = field.getReference();
        boolean adapted = field.isAdaptingWith() || field.isAdaptingTo() || type.isAdaptingWith()
                || type.isAdaptingTo();
        return field.getMethodName() != null && !adapted && (!field.hasWrapper() || field.getWrapper().isCollection())
                && !type.getClassName().startsWith("java.util.Optional");
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return value(environment.getSource());
    }

    @Override
    public Object get(GraphQLFieldDefinition definition, Object source,
            Supplier<DataFetchingEnvironment> environment) throws Exception {
        return value(source);
    }

    /** @return what the method of the object tells, {@code null} when it tells nothing */
    Object value(Object source) throws Exception {
        Method reader = method;
        if (reader == null) {
            reader = ClassloadingService.get().loadClass(owner.getClassName()).getMethod(field.getMethodName());
            method = reader;
        }
        Object value = reader.invoke(source);
        // The environment is for adapters and maps alone, which suits has ruled out.
        return asItIs || value == null ? value : helper.transformOrAdaptResponse(value, null);
    }
}
