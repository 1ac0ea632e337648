package io.concordat.platform.reference;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A code of a list: 1 to 40 characters and not {@code null}. It is for the elements of lists, where {@code @NotNull}
 * would make GraphQL require the list itself.
 */
@Documented
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CodeForm.Check.class)
public @interface CodeForm {

    String message() default "code-malformed: A code has 1 to 40 characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the length alone; whether the code is known is asked of the list. */
    class Check implements ConstraintValidator<CodeForm, String> {

        private static final int LONGEST = 40;

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code != null && !code.isEmpty() && code.length() <= LONGEST;
        }
    }
}
