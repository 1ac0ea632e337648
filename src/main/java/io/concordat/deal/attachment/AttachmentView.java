package io.concordat.deal.attachment;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file beside a registration, without its content. */
@Type("DealAttachment")
@Schema(name = "DealAttachment")
@Description("A file beside a registration; its content is at contentPath.")
public record AttachmentView(
        @NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Id @Description("The registration.") UUID registrationId,
        @NonNull @Description("File name.") String name,
        @NonNull @Description("Media type, as announced and looked at.") String mediaType,
        @Description("Size in bytes.") int size,
        @NonNull @Description("SHA-256 of the content in hexadecimal, as the service computed it.") String sha256,
        @NonNull @Description("What it is to the registration.") AttachmentKind kind,
        @Description("What it shows.") String description,
        @Description("Whether the partner never sees it.") boolean internal,
        @Description("Whether the partner's side attached it.") boolean fromPartner,
        @NonNull @Description("Where its content is.") String contentPath,
        @NonNull @Description("When it was attached.") Instant createdAt,
        @Description("Counts what was said about it, from 1.") int revision) {
}
