package io.concordat.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Seals short texts that the database keeps for a while but must not be able to read: AES-256-GCM under keys derived
 * from the signing keys, which lie outside of it. A text opens as long as the key that sealed it is in the key set.
 */
@ApplicationScoped
public class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte[] PURPOSE = "concordat sealing, AES-256-GCM".getBytes(StandardCharsets.UTF_8);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char KEY_END = ':';

    private final TokenKeys keys;
    private final SecureRandom random = new SecureRandom();

    Sealing(TokenKeys keys) {
        this.keys = keys;
    }

    /**
     * @param text what shall not be readable
     * @param context what the text belongs to; it opens in the same context alone
     * @return the sealed text
     */
    public String seal(String text, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.signing(), nonce, context);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
            return Base64.getEncoder().encodeToString(whole) + KEY_END + keys.signingKeyId();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /**
     * @return the text, or empty when the key that sealed it is no longer in the key set
     * @throws IllegalStateException if the sealed text was tampered with or belongs to another context
     */
    public Optional<String> open(String sealed, String context) {
        int end = sealed.indexOf(KEY_END);
        return keys.privateKey(sealed.substring(end + 1)).map(key -> open(sealed.substring(0, end), key, context));
    }

    private static String open(String sealed, PrivateKey key, String context) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE_BYTES), context);
            return new String(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text was changed, or belongs elsewhere", e);
        }
    }

    private static Cipher cipher(int mode, PrivateKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        Mac derivation = Mac.getInstance("HmacSHA256");
        derivation.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(derivation.doFinal(PURPOSE), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
