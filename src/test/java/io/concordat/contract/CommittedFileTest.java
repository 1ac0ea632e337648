package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedFileTest {

    @TempDir
    Path folder;

    @Test
    void aStaleFileIsRegeneratedAndTheRemedyIsNamed() throws IOException {
        Path file = folder.resolve("contract.yaml");
        Files.writeString(file, "old\n");

        assertThatThrownBy(() -> CommittedFile.assertCurrent(file, "new"))
                .hasMessage(file + " was stale and has been regenerated; review the diff and commit it");

        assertThat(file).hasContent("new\n");
        assertThatCode(() -> CommittedFile.assertCurrent(file, "new")).doesNotThrowAnyException();
    }
}
