package io.concordat.earning.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.PartnerFold;
import io.concordat.core.earning.fact.Fact;
import io.concordat.earning.ground.Ground;

/** Folds one partner's facts, which come a piece at a time in the order of time. Takes the processor; not for several threads. */
final class PartnerReplay {

    private final ReplayPlan plan;
    private final PartnerFold fold;
    private final Tallies tallies = new Tallies();
    private final List<Fact> ofLastMoment = new ArrayList<>();
    private long facts;

    PartnerReplay(ReplayPlan plan, Ground ground) {
        this.plan = plan;
        this.fold = ground.open(plan.book(), Detail.AMOUNTS);
    }

    /** Takes a piece. Facts of its last moment wait, since the next piece may hold more of that moment. */
    void take(List<Fact> piece) {
        if (piece.isEmpty()) {
            return;
        }
        Instant last = piece.get(piece.size() - 1).occurredAt();
        List<Fact> ready = new ArrayList<>();
        if (!ofLastMoment.isEmpty() && !ofLastMoment.get(0).occurredAt().equals(last)) {
            ready.addAll(ofLastMoment);
            ofLastMoment.clear();
        }
        piece.forEach(fact -> (fact.occurredAt().equals(last) ? ofLastMoment : ready).add(fact));
        ready.sort(Fact.ORDER);
        ready.forEach(this::accept);
    }

    /** Takes what still waits. */
    void end() {
        ofLastMoment.sort(Fact.ORDER);
        ofLastMoment.forEach(this::accept);
        ofLastMoment.clear();
    }

    /** @return facts of the period so far */
    long facts() {
        return facts;
    }

    Tallies tallies() {
        return tallies;
    }

    private void accept(Fact fact) {
        facts += plan.holds(fact.occurredAt()) ? 1 : 0;
        for (EarningLine line : fold.accept(fact).lines()) {
            if (plan.holds(line.occurredAt()) && plan.tells(line.program())) {
                tallies.replayed(line.key().offer(), line.earned().currency().code(), line.earned().minor());
            }
        }
    }
}
