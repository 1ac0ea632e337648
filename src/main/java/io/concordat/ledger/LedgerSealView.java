package io.concordat.ledger;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The seal of a batch of postings: a hash chained to the batch before it. */
@Type("LedgerSeal")
@Description("The seal of a batch of postings: a hash chained to the batch before it.")
@Schema(name = "LedgerSeal", description = "The seal of a batch of postings: a hash chained to the batch before it.")
public record LedgerSealView(
        @Description("Place in the chain, from 1.") @Schema(description = "Place in the chain, from 1.", examples = "1") long number,
        @NonNull @Description("When the batch was sealed.") @Schema(description = "When the batch was sealed.") Instant sealedAt,
        @Description("Postings of the batch.") @Schema(description = "Postings of the batch.") int postings,
        @Description("Entries of the batch.") @Schema(description = "Entries of the batch.") int entries,
        @NonNull @Id @Description("The batch's last posting.") @Schema(description = "The batch's last posting.") UUID throughPostingId,
        @NonNull @Description("Hash of the batch before, 64 hexadecimal digits; zeros for the first.") @Schema(description = "Hash of the batch before, 64 hexadecimal digits; zeros for the first.") String previousHash,
        @NonNull @Description("SHA-256 over the previous hash, the number and the postings, 64 hexadecimal digits.") @Schema(description = "SHA-256 over the previous hash, the number and the postings, 64 hexadecimal digits.") String hash) {
}
