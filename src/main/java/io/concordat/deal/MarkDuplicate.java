package io.concordat.deal;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reviewer's finding that a registration is the same deal as another one. */
@Input("MarkDuplicateInput")
@Schema(name = "MarkDuplicate")
@Description("A reviewer's finding that a registration is the same deal as another one.")
public record MarkDuplicate(@NotNull @Id @Description("The other registration.") UUID duplicateOf,
        @NotBlank @Size(max = 1000) @Description("In words that the partner may read.") String reason) {
}
