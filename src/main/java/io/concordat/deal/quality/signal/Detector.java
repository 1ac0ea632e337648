package io.concordat.deal.quality.signal;

import java.util.List;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.SqlUnit;

/** Looks for signals of one or several kinds in a batch of registrations, by a fixed number of statements. */
interface Detector {

    Uni<List<Finding>> find(SqlUnit unit, Batch batch, AnomalyRules rules);
}
