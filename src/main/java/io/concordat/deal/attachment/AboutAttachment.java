package io.concordat.deal.attachment;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said about a file and may be said anew; the file itself never changes.
 *
 * @param internal only for the vendor's side
 */
@Input("AboutAttachmentInput")
@Schema(name = "AboutAttachment")
@Description("What is said about a file, as a whole; the file itself never changes.")
public record AboutAttachment(
        @Description("What it is to the registration; OTHER when not given.") AttachmentKind kind,
        @Size(min = 1, max = 500) @Description("What it shows.") String description,
        @Description("Whether the partner never sees it; only the vendor's side may say so. False when not given.") Boolean internal) {

    AboutAttachment completed() {
        return new AboutAttachment(kind == null ? AttachmentKind.OTHER : kind, description,
                Boolean.TRUE.equals(internal));
    }
}
