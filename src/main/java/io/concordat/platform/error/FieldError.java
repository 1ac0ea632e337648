package io.concordat.platform.error;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one field of the input.
 *
 * @param field path of the field in the input, such as {@code contacts[0].lastName}
 * @param code stable code of the fault, such as {@code required}
 * @param message a sentence that says what to do
 */
@RegisterForReflection
@Schema(description = "What is wrong with one field of the input.")
public record FieldError(
        @Schema(description = "Path of the field.", examples = "contacts[0].lastName") String field,
        @Schema(description = "Stable code of the fault.", examples = "required") String code,
        @Schema(description = "What to do about it.") String message) {
}
