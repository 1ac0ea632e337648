package io.concordat.platform.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import io.concordat.platform.error.DomainException;

/**
 * Reads query and path parameters. One that cannot be read is the caller's fault and named in a query; in a path it names
 * nothing that exists. The specification would have it 404 in both.
 */
@Provider
public class ParameterForms implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, T> reader = reader(type);
        return reader == null ? null : new Converter<>(reader, failure(type, annotations));
    }

    private static <T> Function<String, T> reader(Class<T> type) {
        if (type == UUID.class) {
            return text -> type.cast(uuid(text));
        }
        if (type == Integer.class) {
            return text -> type.cast(Integer.valueOf(text));
        }
        if (type == LocalDate.class) {
            return text -> type.cast(DayInPath.read(text));
        }
        if (type == Boolean.class) {
            return text -> type.cast(bool(text));
        }
        if (type.isEnum()) {
            return text -> Arrays.stream(type.getEnumConstants()).filter(constant -> name(constant).equals(text))
                    .findFirst().orElseThrow(IllegalArgumentException::new);
        }
        return null;
    }

    private static <T> DomainException failure(Class<T> type, Annotation[] annotations) {
        String query = Arrays.stream(annotations).filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value()).findFirst().orElse(null);
        if (query != null) {
            return DomainException.invalid(query, "malformed", "Send " + form(type) + ".");
        }
        return Arrays.stream(annotations).anyMatch(PathParam.class::isInstance)
                ? DomainException.notFound("thing")
                : DomainException.invalid("", "malformed", "A parameter must be " + form(type) + ".");
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(ParameterForms::name)
                    .collect(Collectors.joining(", "));
        }
        if (type == UUID.class) {
            return "an id such as 01998f2e-6c1a-7b3d-9f00-2b6d3c1a0001";
        }
        if (type == Integer.class) {
            return "a whole number";
        }
        return type == Boolean.class ? "true or false" : "a date such as 2027-03-31";
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name();
    }

    /** The JDK also takes abbreviations such as {@code 1-1-1-1-1}. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("abbreviated");
        }
        return id;
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    private record Converter<T>(Function<String, T> reader, DomainException failure) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (RuntimeException unreadable) {
                throw failure;
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
