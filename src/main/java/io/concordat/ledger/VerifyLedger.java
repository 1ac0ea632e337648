package io.concordat.ledger;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of the ledger shall be looked at again.
 *
 * @param fromSeal first seal to be computed again, 1 when not given
 * @param knownSeal a seal whose hash the caller has kept outside of the service, or {@code null}
 * @param knownHash its hash
 * @param rebuildBalances whether every balance is computed from the entries too, true when not given
 */
@Input("VerifyLedgerInput")
@Description("What of the ledger shall be looked at again.")
@Schema(description = "What of the ledger shall be looked at again.")
public record VerifyLedger(
        @Min(1) @Description("First seal to be computed again; 1 when not given.") @Schema(description = "First seal to be computed again; 1 when not given.", examples = "1") Long fromSeal,
        @Min(1) @Description("A seal whose hash was kept outside of the service, where nobody could change it.") @Schema(description = "A seal whose hash was kept outside of the service, where nobody could change it.") Long knownSeal,
        @Pattern(regexp = "[0-9a-f]{64}", message = "hash-malformed: A hash has 64 hexadecimal digits.") @Description("That seal's hash.") @Schema(description = "That seal's hash.") String knownHash,
        @Description("Whether every balance is computed from the entries too; true when not given.") @Schema(description = "Whether every balance is computed from the entries too; true when not given.") Boolean rebuildBalances) {
}
