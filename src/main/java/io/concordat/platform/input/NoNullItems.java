package io.concordat.platform.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A list that may be absent but has no {@code null} among its items. {@code @NotNull} on the items would say the same,
 * but GraphQL would then take the list itself for required.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoNullItems.Check.class)
public @interface NoNullItems {

    /** Code and sentence of the fault. */
    String message() default "required: An item of the list must not be null.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};

    /** Looks through the list. */
    class Check implements ConstraintValidator<NoNullItems, List<?>> {

        @Override
        public boolean isValid(List<?> items, ConstraintValidatorContext context) {
            return items == null || items.stream().noneMatch(item -> item == null);
        }
    }
}
