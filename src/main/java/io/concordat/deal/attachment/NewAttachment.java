package io.concordat.deal.attachment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A file that is to be attached.
 *
 * @param name file name without a path
 * @param mediaType in lower case and without parameters
 */
public record NewAttachment(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^/\\\\\\p{Cntrl}\\p{Cf}]*", message = "file-name-malformed: Send a file name without a path and without control characters.") String name,
        @NotNull @Size(max = 100) String mediaType, @NotNull @Valid AboutAttachment about) {
}
