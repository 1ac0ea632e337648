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

/** A country of ISO 3166-1 as two upper-case letters; {@code null} passes. */
@Documented
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryCode.Check.class)
public @interface CountryCode {

    /** Whether {@code ZZ} for a country that is not known is accepted too. */
    boolean unknownAllowed() default false;

    String message() default "country-unknown: Send the two upper-case letters of ISO 3166-1, such as DE.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the code up in {@link Countries}. */
    class Check implements ConstraintValidator<CountryCode, String> {

        private boolean unknownAllowed;

        @Override
        public void initialize(CountryCode constraint) {
            unknownAllowed = constraint.unknownAllowed();
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null
                    || (unknownAllowed ? Countries.isCountryOrUnknown(code) : Countries.isCountry(code));
        }
    }
}
