package io.concordat.deal.pipeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An opportunity of the CRM as a line of an import.
 *
 * @param source the CRM that it is in
 * @param externalId its id there
 * @param opportunity what the CRM says of it
 */
@RegisterForReflection
public record ImportCrmOpportunity(@NotBlank @Size(max = 40) String source,
        @NotBlank @Size(max = 100) String externalId,
        @NotNull @Valid WriteCrmOpportunity opportunity) {
}
