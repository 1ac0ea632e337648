package io.concordat.deal.transfer;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;

/** Every change of hands of a registration. */
@Description("Every change of hands of a registration.")
public record TransferList(@Description("Oldest first; the newest 200 at most.") List<TransferView> items) {
}
