package io.concordat.deal.attachment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A small file as part of a GraphQL request. */
@Input("AttachToDealInput")
@Description("A small file. Larger ones are sent over REST: POST /v1/deal-registrations/{id}/attachments takes the file itself as its body.")
public record AttachToDeal(
        @NotBlank @Description("File name, without a path.") String name,
        @NotNull @Description("Media type; the program's registration policy says which ones it takes.") String mediaType,
        @NotNull @Size(max = 720_000) @Description("The content in base64 (RFC 4648), at most 720000 characters.") String contentBase64,
        @Valid @Description("What it is.") AboutAttachment about) {
}
