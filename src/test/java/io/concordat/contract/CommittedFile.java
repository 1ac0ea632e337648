package io.concordat.contract;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed, so that its changes are seen in a review. */
final class CommittedFile {

    private CommittedFile() {
    }

    /** Fails when the file differs from what it should be, after bringing it up to date. */
    static void assertCurrent(Path file, String content) {
        String expected = content.endsWith("\n") ? content : content + "\n";
        try {
            if (Files.exists(file) && Files.readString(file).replace("\r\n", "\n").equals(expected)) {
                return;
            }
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fail(file + " was stale and has been regenerated; review the diff and commit it");
    }
}
