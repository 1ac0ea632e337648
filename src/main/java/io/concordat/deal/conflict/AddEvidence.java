package io.concordat.deal.conflict;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shows whom the customer chose in writing.
 *
 * @param party id of the chosen registration, or VENDOR; partners speak for themselves
 * @param attachmentId a file beside that registration
 * @param text what the customer wrote
 */
@Input("ConflictEvidenceInput")
@Schema(name = "AddConflictEvidence", description = "Shows whom the customer chose in writing: a file, a text or both.")
@Description("Shows whom the customer chose in writing: a file, a text or both.")
public record AddEvidence(
        @NotBlank @Size(max = 40) @Description("Id of the chosen registration, or VENDOR; a partner names its own.") @Schema(examples = "VENDOR") String party,
        @NotNull @Description("The day on which the customer wrote it.") @Schema(examples = "2026-05-04") LocalDate chosenOn,
        @Id @Description("A file beside that registration.") UUID attachmentId,
        @Size(max = 4000) @Description("What the customer wrote.") @Schema(examples = "We want to buy this from the partner that showed us the pilot.") String text) {
}
