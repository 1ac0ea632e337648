package io.concordat.deal.transfer;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into whose hands a registration goes. */
@Input("TransferDealInput")
@Schema(name = "TransferDeal")
@Description("Into whose hands a registration goes.")
public record TransferDeal(
        @Id @Description("The other partner; only the vendor's side may name another one. The same partner when not given.") UUID partnerId,
        @Id @Description("The user of that partner who looks after it from now on; nobody when not given.") UUID partnerUserId,
        @NotBlank @Size(max = 1000) @Description("Why, in words that the old and the new owner may read.") String reason) {
}
