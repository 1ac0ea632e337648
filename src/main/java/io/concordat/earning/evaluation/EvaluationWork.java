package io.concordat.earning.evaluation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.earning.due.DuePartners;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/** Evaluates a partner in the background. A kill in the middle leaves work and reasons as they were. */
@ApplicationScoped
class EvaluationWork implements DueWorkHandler {

    private final Evaluations evaluations;

    EvaluationWork(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String kind() {
        return DuePartners.EVALUATION;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID partnerId) {
        return evaluations.evaluateDue(unit, partnerId).replaceWithVoid();
    }
}
