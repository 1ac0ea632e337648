package io.concordat.analytics.impact;

import java.util.List;
import java.util.UUID;

/** A proposal that is to be made, unless one is open or rests. */
record NewProposal(UUID id, OfferImpactView figures, List<String> reasons) {
}
