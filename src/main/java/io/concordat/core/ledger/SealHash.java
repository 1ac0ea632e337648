package io.concordat.core.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The hash of one batch of postings, chained to the batch before it: SHA-256 over the previous hash, the batch's number and
 * the postings in their order, each in a form in which every text is preceded by its length, so that no two different batches
 * have the same bytes. Whoever knows one seal notices every later change of what was written before it.
 */
public final class SealHash {

    private static final int BYTES = 32;

    private final MessageDigest digest = sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    private long postings;

    /**
     * @param previous hash of the batch before, {@link #genesis()} for the first
     * @param number the batch's number, from 1
     */
    public SealHash(byte[] previous, long number) {
        if (previous.length != BYTES) {
            throw new IllegalArgumentException("A seal has " + BYTES + " bytes, not " + previous.length);
        }
        text("concordat-ledger-seal/1");
        digest.update(previous);
        number(number);
    }

    /** @return what stands before the first batch: 32 bytes of zero */
    public static byte[] genesis() {
        return new byte[BYTES];
    }

    /** Adds the next posting of the batch. */
    public SealHash add(SealedPosting sealed) {
        Posting posting = sealed.posting();
        postings++;
        id(sealed.id());
        number(sealed.recordedAt().getEpochSecond());
        number(sealed.recordedAt().getNano());
        text(sealed.recordedBy());
        source(posting.source());
        number(posting.effectiveOn().toEpochDay());
        text(posting.coding().treatment() == null ? null : posting.coding().treatment().name());
        text(posting.coding().generalLedgerCode());
        source(posting.reverses());
        number(posting.entries().size());
        posting.entries().forEach(this::entry);
        return this;
    }

    /** @return the batch's hash; this object is used up */
    public byte[] seal() {
        number(postings);
        return digest.digest();
    }

    private void entry(Entry entry) {
        text(entry.account().code());
        text(entry.account().currency().code());
        number(entry.debitMinor());
        Conversion conversion = entry.conversion();
        text(conversion == null ? null : conversion.from().code());
        if (conversion != null) {
            text(conversion.rate().toPlainString());
            number(conversion.on().toEpochDay());
        }
    }

    private void source(Source source) {
        text(source == null ? null : source.kind());
        if (source != null) {
            id(source.id());
            text(source.step());
        }
    }

    private void id(UUID id) {
        number(id.getMostSignificantBits());
        number(id.getLeastSignificantBits());
    }

    private void text(String text) {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long value) {
        number.clear();
        digest.update(number.putLong(value).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
