package io.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    Path dataDir;

    @AfterEach
    void forgetTheLocation() {
        System.clearProperty(Settings.KEYS_LOCATION);
    }

    @Test
    void thePrivateKeySetIsWrittenOnceForTheServiceAlone() throws Exception {
        Path file = SigningKeys.ensure(dataDir);
        String first = Files.readString(file);

        assertThat(SigningKeys.ensure(dataDir)).isEqualTo(file);

        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(file).isEqualTo(dataDir.toAbsolutePath().resolve("keys/signing-keys.json"));
        assertThat(System.getProperty(Settings.KEYS_LOCATION)).isEqualTo(file.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(new JsonWebKeySet(first).getJsonWebKeys()).singleElement()
                .isInstanceOfSatisfying(RsaJsonWebKey.class, key -> {
                    assertThat(key.getAlgorithm()).isEqualTo("RS256");
                    assertThat(key.getKeyId()).isNotBlank();
                    assertThat(key.getRsaPrivateKey()).isNotNull();
                    assertThat(key.getRsaPublicKey().getModulus().bitLength()).isEqualTo(2048);
                });
    }
}
