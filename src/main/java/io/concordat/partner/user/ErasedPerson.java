package io.concordat.partner.user;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person of whom nothing but the id is left.
 *
 * @param erasedAt when the fields were blanked; a repeated erasure does not change it
 */
@Description("A person of whom nothing but the id is left.")
@Schema(description = "A person of whom nothing but the id is left.")
public record ErasedPerson(@NonNull @Id @Schema(description = "Id of the person.") UUID id,
        @NonNull @Description("When the fields were blanked.") @Schema(description = "When the fields were blanked.") Instant erasedAt) {
}
