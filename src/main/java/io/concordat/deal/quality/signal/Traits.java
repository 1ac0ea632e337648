package io.concordat.deal.quality.signal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.concordat.core.matching.Fingerprint;
import io.concordat.deal.quality.Looked;
import io.concordat.deal.quality.QualityFormula;

/** What a registration can have in common with others of other customers. */
final class Traits {

    static final char EMAIL = 'E';
    static final char DOMAIN = 'D';
    static final char TEXT = 'T';

    private Traits() {
    }

    /** @return its contacts' addresses, in one spelling */
    static Set<String> emails(Looked deal) {
        Set<String> emails = new LinkedHashSet<>();
        deal.said().emails().stream().filter(Objects::nonNull)
                .forEach(email -> emails.add(email.strip().toLowerCase(Locale.ROOT)));
        return emails;
    }

    /** @return registrable domains of website and addresses, without those of free mail and of shared hosts */
    static Set<String> domains(Looked deal) {
        Fingerprint print = QualityFormula.fingerprint(deal.deal().intake().customer(), deal.said().emails());
        Set<String> domains = new LinkedHashSet<>();
        if (print.domain() != null) {
            domains.add(print.domain());
        }
        if (print.emailDomain() != null) {
            domains.addAll(Arrays.asList(print.emailDomain().split(" ")));
        }
        return domains;
    }

    /** @return the pieces of its free text */
    static Set<Long> text(Looked deal) {
        var intake = deal.deal().intake();
        return Shingles.of(intake.title(), intake.businessProblem(), intake.useCase());
    }

    /** @return 64 bits of SHA-256 over vendor, kind and text: equal texts of two vendors have nothing in common */
    static long hash(int vendorId, char kind, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((vendorId + "\n" + kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
