package io.concordat.platform.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;

/**
 * Checks input records by their Jakarta Validation annotations. A constraint's message is {@code code: sentence}; one
 * without a message of its own takes both from here, by the constraint's name.
 */
@ApplicationScoped
public class InputCheck {

    private static final Map<String, String> PLAIN = Map.of(
            "NotNull", "required: This field is required.",
            "NotBlank", "required: This field is required and not blank.",
            "NotEmpty", "required: At least one is required.",
            "Size", "length: The length is out of bounds: {min} to {max}.",
            "Min", "out-of-range: The least value is {value}.",
            "Max", "out-of-range: The greatest value is {value}.",
            "Positive", "out-of-range: The value must be greater than zero.",
            "PositiveOrZero", "out-of-range: The value must not be negative.");

    private final Validator validator;

    InputCheck(Validator validator) {
        this.validator = validator;
    }

    /** @throws DomainException INVALID naming every faulty field, when there is one */
    public void check(Object input) {
        if (input == null) {
            throw DomainException.invalid("", "required", "The request needs a body.");
        }
        List<FieldError> errors = faults(input);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    /** @return every faulty field, ordered by path; for a use case that adds faults of its own */
    public List<FieldError> faults(Object input) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<Object> violation : validator.validate(input)) {
            errors.add(fault(violation));
        }
        Unstorable.note(input, "", errors);
        // What is missing has no other fault worth telling.
        Set<String> missing = errors.stream().filter(error -> error.code().equals("required")).map(FieldError::field)
                .collect(Collectors.toSet());
        errors.removeIf(error -> missing.contains(error.field()) && !error.code().equals("required"));
        errors.sort(Comparator.comparing(FieldError::field).thenComparing(FieldError::code));
        return errors.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
    }

    private static FieldError fault(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        String message = violation.getMessage();
        if (!message.matches("[a-z0-9-]+: .*")) {
            message = PLAIN.getOrDefault(name, "malformed: The value has another form than the field.");
            for (var attribute : constraint.getAttributes().entrySet()) {
                message = message.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
            }
        }
        int colon = message.indexOf(": ");
        return new FieldError(path(violation.getPropertyPath()), message.substring(0, colon),
                message.substring(colon + 2));
    }

    private static String path(Path path) {
        return path.toString().replaceAll("\\.<[^>]*>", "");
    }
}
