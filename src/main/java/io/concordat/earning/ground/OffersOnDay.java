package io.concordat.earning.ground;

import java.util.List;

import io.smallrye.mutiny.Uni;

import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.platform.work.SqlUnit;

/** The terms that facts of any day may earn under. */
interface OffersOnDay {

    /** @return the terms of every version that is or was in force; equal as long as nothing changed */
    Uni<List<OfferTerms>> all(SqlUnit unit);
}
