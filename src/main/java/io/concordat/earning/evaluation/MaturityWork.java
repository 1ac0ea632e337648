package io.concordat.earning.evaluation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/** Looks at a partner's earnings on a day on which some of them become due. */
@ApplicationScoped
class MaturityWork implements DueWorkHandler {

    static final String KIND = "earning-maturity";

    private final Evaluations evaluations;

    MaturityWork(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID partnerId) {
        return evaluations.evaluateNow(unit, partnerId);
    }
}
