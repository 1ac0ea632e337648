package io.concordat.earning.source;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.earning.due.DuePartners;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Asks for an evaluation of every partner that facts concern, some at a time: something changed that may decide anybody's money.
 * A kill in the middle leaves the walk where it was.
 */
@ApplicationScoped
class EvaluationRound implements DueWorkHandler {

    static final String KIND = "earning-round";

    private final DuePartners due;
    private final EventSettings settings;

    EvaluationRound(DuePartners due, EventSettings settings) {
        this.due = due;
        this.settings = settings;
    }

    /** Begins a walk. */
    Uni<Void> begin(SqlUnit unit, String reason) {
        return EventTable.openRound(unit, reason).chain(id -> DueWork.schedule(unit, KIND, id, unit.now()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID id) {
        return EventTable.round(unit, id).chain(after -> after == null
                ? Uni.createFrom().voidItem()
                : EventTable.partners(unit, after, settings.partners()).chain(partners -> due
                        .note(unit, partners, "round").chain(() -> next(unit, id, partners))));
    }

    private Uni<Void> next(SqlUnit unit, UUID id, List<UUID> partners) {
        return partners.size() < settings.partners()
                ? EventTable.end(unit, id)
                : EventTable.goOn(unit, id, partners.get(partners.size() - 1))
                        .chain(() -> DueWork.schedule(unit, KIND, id, unit.now().plus(settings.pause())));
    }
}
