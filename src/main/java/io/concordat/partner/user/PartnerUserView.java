package io.concordat.partner.user;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user as both doors show it; name, e-mail, phone and title are {@code null} after the person's erasure.
 *
 * @param personId the person, to be named in an erasure
 * @param revision counts its changes, from 1
 */
@Type("PartnerUser")
@Description("A person who acts for a partner.")
@Schema(name = "PartnerUser", description = "A person who acts for a partner.")
public record PartnerUserView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("The partner that it acts for.") @Schema(description = "The partner that it acts for.") UUID partnerId,
        @NonNull @Id @Description("The person, to be named in an erasure.") @Schema(description = "The person, to be named in an erasure.") UUID personId,
        @Description("Null after erasure.") @Schema(examples = "Nora", nullable = true) String firstName,
        @Description("Null after erasure.") @Schema(examples = "West", nullable = true) String lastName,
        @Description("Null after erasure.") @Schema(examples = "nora.west@northwind.example", nullable = true) String email,
        @Description("Telephone number.") @Schema(examples = "+49 221 555010", nullable = true) String phone,
        @Description("What the person does.") @Schema(examples = "Head of Sales", nullable = true) String title,
        @NonNull @Description("What it may do for the partner.") @Schema(description = "What it may do for the partner.") PartnerUserRole role,
        @NonNull @Description("Whether it may act.") @Schema(description = "Whether it may act.") PartnerUserStatus status,
        @NonNull @Description("When it was created.") @Schema(description = "When it was created.") Instant createdAt,
        @Description("Counts its changes, from 1.") @Schema(description = "Counts its changes, from 1.", examples = "1") int revision) {
}
