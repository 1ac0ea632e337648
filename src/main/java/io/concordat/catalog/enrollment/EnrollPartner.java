package io.concordat.catalog.enrollment;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner's place in a program.
 *
 * @param startsOn first day, today when not given
 * @param endsOn last day, or {@code null} until further notice
 */
@Input("EnrollPartnerInput")
@Description("A partner's place in a program.")
@Schema(description = "A partner's place in a program.")
public record EnrollPartner(
        @NotNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @Description("First day, today when not given.") @Schema(description = "First day, today when not given.", examples = "2026-01-01") LocalDate startsOn,
        @Description("Last day; none until further notice.") @Schema(description = "Last day; none until further notice.", examples = "2026-12-31") LocalDate endsOn) {
}
