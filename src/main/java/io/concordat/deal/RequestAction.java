package io.concordat.deal;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/** A reviewer's request: what is to be done, and which fields open for it. */
@Input("RequestActionInput")
@Schema(name = "RequestAction")
@Description("What a reviewer asks of the partner.")
public record RequestAction(
        @NotBlank @Size(max = 1000) @Description("What is to be done, in words for the partner.") String reason,
        @NotEmpty @Size(max = 40) @NoNullItems @Description("Paths of the fields that open, such as customer.websiteUrl; a path opens all that is below it.") List<@Size(max = 100) String> fields) {
}
