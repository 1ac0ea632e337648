package io.concordat.platform.error;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every failed REST answer (RFC 9457).
 *
 * @param type always {@code about:blank}: the code tells failures apart
 * @param title short text of the status
 * @param status the HTTP status
 * @param detail what happened and what to do
 * @param code stable code of the failure
 * @param errors the faulty fields, when the input is wrong
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a request failed (RFC 9457), with a stable code.")
public record Problem(
        @Schema(description = "Always about:blank; the code tells failures apart.", examples = "about:blank") String type,
        @Schema(description = "Short text of the status.") String title,
        @Schema(description = "The HTTP status.", examples = "409") int status,
        @Schema(description = "What happened and what to do.") String detail,
        @Schema(description = "Stable code of the failure.", examples = "protection-held") String code,
        @Schema(description = "The faulty fields, when the input is wrong.") List<FieldError> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
