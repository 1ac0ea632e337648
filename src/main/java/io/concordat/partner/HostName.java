package io.concordat.partner;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A full host name such as {@code northwind.example}, without scheme, port or path; {@code null} passes. */
@Documented
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HostName.Form.class)
@interface HostName {

    String message() default "domain-malformed: Send a host name such as northwind.example, without scheme or path.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The form of RFC 1123 with two labels or more; names beyond ASCII take their RFC 3490 form. */
    class Form implements ConstraintValidator<HostName, String> {

        private static final int LONGEST = 253;
        private static final Pattern LABELS = Pattern
                .compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!\\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])");

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || normal(name).isPresent();
        }

        /** @return the name in lower-case ASCII without a final dot, or empty when it is no host name */
        static Optional<String> normal(String name) {
            if (name.length() > LONGEST + 1) {
                return Optional.empty();
            }
            try {
                String ascii = IDN.toASCII(name.strip().toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
                String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
                return bare.length() <= LONGEST && LABELS.matcher(bare).matches()
                        ? Optional.of(bare)
                        : Optional.empty();
            } catch (IllegalArgumentException notAName) {
                return Optional.empty();
            }
        }
    }
}
