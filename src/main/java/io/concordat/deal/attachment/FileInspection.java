package io.concordat.deal.attachment;

import java.util.Optional;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;

import io.concordat.catalog.policy.AttachmentRules;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** Looks at a file while it comes in: at its size, and at whether its first bytes are what its media type promises. */
final class FileInspection {

    private final NewAttachment file;
    private final int most;
    private final Optional<FileForm> form;
    private final Buffer head = Buffer.buffer();
    private long size;

    /** @throws DomainException INVALID for a media type that the policy does not take, or a name that does not fit it */
    FileInspection(NewAttachment file, AttachmentRules rules) {
        if (!rules.mediaTypes().contains(file.mediaType())) {
            throw DomainException.invalid("Content-Type", "media-type-not-allowed",
                    "The program takes " + String.join(", ", rules.mediaTypes()) + ".");
        }
        this.file = file;
        this.most = rules.maxBytes();
        this.form = FileForm.of(file.mediaType());
        form.filter(known -> !known.fits(file.name())).ifPresent(known -> {
            throw DomainException.invalid("name", "file-name-of-another-type",
                    "The name of a file of this media type ends with " + String.join(", ", known.endings()) + ".");
        });
    }

    /**
     * @return the same bytes; fails as TOO_LARGE {@code attachment-too-large} as soon as they are too many, as INVALID
     *         {@code content-of-another-type} or {@code required} when they are not what was promised
     */
    Multi<Buffer> watch(Multi<Buffer> content) {
        return content.onItem().invoke(this::look).onCompletion().invoke(this::lookAtHead);
    }

    private void look(Buffer bytes) {
        size += bytes.length();
        if (size > most) {
            throw DomainException.of(Kind.TOO_LARGE, "attachment-too-large",
                    "A file has at most " + most + " bytes in this program.");
        }
        if (head.length() < FileForm.HEAD) {
            head.appendBuffer(bytes, 0, Math.min(bytes.length(), FileForm.HEAD - head.length()));
            if (head.length() == FileForm.HEAD) {
                lookAtHead();
            }
        }
    }

    private void lookAtHead() {
        byte[] first = head.getBytes();
        if (first.length == 0) {
            throw DomainException.invalid("", "required", "The file is empty.");
        }
        if (FileForm.isProgram(first) || form.isPresent() && !form.get().holds(first)) {
            throw DomainException.invalid("", "content-of-another-type",
                    "The content is not what " + file.mediaType() + " promises.");
        }
    }
}
