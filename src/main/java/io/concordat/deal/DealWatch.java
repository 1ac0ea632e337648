package io.concordat.deal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/** Tells the rooms above what happened to a registration, and asks them before an approval. */
@ApplicationScoped
class DealWatch {

    private final List<DealReaction> reactions;
    private final List<DealGate> gates;

    DealWatch(@Any Instance<DealReaction> reactions, @Any Instance<DealGate> gates) {
        this.reactions = reactions.stream().toList();
        this.gates = gates.stream().toList();
    }

    /** @return whether a move concerns any room above */
    boolean concerns(DealStatus from, DealFacts deal) {
        return reactions.stream().anyMatch(reaction -> reaction.concerns(from, deal));
    }

    /** Lets every room that it concerns react, one after the other. */
    Uni<Void> moved(SqlUnit unit, DealStatus from, DealFacts deal) {
        List<DealReaction> concerned = reactions.stream().filter(reaction -> reaction.concerns(from, deal)).toList();
        if (concerned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom().iterable(concerned).onItem()
                .transformToUniAndConcatenate(reaction -> reaction.moved(unit, from, deal)).collect().last()
                .replaceWithVoid();
    }

    /** @return whether every gate opens; each is asked, so that each notes the reviewer's word */
    Uni<Boolean> opens(SqlUnit unit, DealFacts deal, String reason) {
        return Multi.createFrom().iterable(gates).onItem()
                .transformToUniAndConcatenate(gate -> gate.opens(unit, deal, reason)).collect().asList()
                .map(opened -> !opened.contains(Boolean.FALSE));
    }
}
