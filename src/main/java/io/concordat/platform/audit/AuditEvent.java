package io.concordat.platform.audit;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was done, by whom and to what.
 *
 * @param id public id; a later event has a greater one
 * @param recordedAt when it was done
 * @param actor subject of the token, or {@code service:…} for the service itself
 * @param action what was done, such as {@code deal-approved}
 * @param subjectKind kind of the object, such as {@code deal-registration}
 * @param subjectId the object's id
 * @param detail what the event tells besides, a JSON object of references, codes and amounts without personal data
 * @param requestId {@code X-Request-Id} of the request, or {@code null} for the service itself
 */
@Type("AuditEvent")
@Description("Something that was done, by whom and to what.")
@Schema(description = "Something that was done, by whom and to what.")
public record AuditEvent(
        @NonNull @Description("Public id; a later event has a greater one.") @Schema(description = "Public id; a later event has a greater one.") UUID id,
        @NonNull @Description("When it was done.") @Schema(description = "When it was done.") Instant recordedAt,
        @NonNull @Description("Subject of the token, or service:… for the service itself.") @Schema(description = "Subject of the token, or service:… for the service itself.", examples = "acme-channel") String actor,
        @NonNull @Description("What was done.") @Schema(description = "What was done.", examples = "deal-approved") String action,
        @NonNull @Description("Kind of the object.") @Schema(description = "Kind of the object.", examples = "deal-registration") String subjectKind,
        @NonNull @Description("The object's id.") @Schema(description = "The object's id.") UUID subjectId,
        @NonNull @Description("What the event tells besides: a JSON object as text.") @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "What the event tells besides: references, codes and amounts.") String detail,
        @Description("X-Request-Id of the request; null for the service itself.") @Schema(nullable = true, description = "X-Request-Id of the request; null for the service itself.") String requestId) {
}
