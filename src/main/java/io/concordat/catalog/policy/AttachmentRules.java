package io.concordat.catalog.policy;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.NoNullItems;

/** What may be attached to a registration. */
@Input("AttachmentRulesInput")
@Type("AttachmentRules")
@Description("What may be attached to a registration.")
public record AttachmentRules(
        @Min(1) @Max(100) @Description("How many files; 20 when not given.") Integer most,
        @Min(1) @Max(104_857_600) @Description("Size of one file in bytes; 10 MiB when not given.") Integer maxBytes,
        @Size(max = 50) @NoNullItems @Description("Media types that are taken; documents, pictures, tables and mails when not given.") List<@Size(max = 100) String> mediaTypes) {

    static final AttachmentRules NONE = new AttachmentRules(null, null, null);

    private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;
    private static final List<String> USUAL = List.of("application/pdf", "image/png", "image/jpeg",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "text/plain", "text/csv",
            "message/rfc822");

    AttachmentRules completed() {
        return new AttachmentRules(most == null ? Integer.valueOf(20) : most,
                maxBytes == null ? Integer.valueOf(TEN_MEBIBYTES) : maxBytes,
                mediaTypes == null ? USUAL : List.copyOf(mediaTypes));
    }
}
