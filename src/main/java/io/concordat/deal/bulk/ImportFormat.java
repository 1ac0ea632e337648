package io.concordat.deal.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The media types of bulk data. */
enum ImportFormat {
    NDJSON("application/x-ndjson"), CSV("text/csv");

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @return the format of a Content-Type, whatever its parameters, or empty when it is another one */
    static Optional<ImportFormat> of(String contentType) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.mediaType.equals(type)).findFirst();
    }
}
