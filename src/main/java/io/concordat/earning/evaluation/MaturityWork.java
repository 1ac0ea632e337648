package io.concordat.earning.evaluation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.earning.due.DuePartners;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Asks for an evaluation on a day on which some of a partner's earnings become due. It does not evaluate itself: an evaluation
 * sets this very work, and two that wait for each other's would never end.
 */
@ApplicationScoped
class MaturityWork implements DueWorkHandler {

    static final String KIND = "earning-maturity";

    private final DuePartners due;

    MaturityWork(DuePartners due) {
        this.due = due;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID partnerId) {
        return due.note(unit, List.of(partnerId), "day");
    }
}
