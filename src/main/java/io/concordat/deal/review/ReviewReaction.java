package io.concordat.deal.review;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.DealReaction;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/** Opens, pauses, resumes and closes the review of a registration in the transaction that moves it. */
@ApplicationScoped
class ReviewReaction implements DealReaction {

    private final ReviewDesk desk;

    ReviewReaction(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean concerns(DealStatus from, DealFacts deal) {
        return from != deal.status() && (ReviewDesk.isInReview(from) || ReviewDesk.isInReview(deal.status()));
    }

    @Override
    public Uni<Void> moved(SqlUnit unit, DealStatus from, DealFacts deal) {
        DealStatus to = deal.status();
        if (!ReviewDesk.isInReview(from)) {
            return (from == null ? desk.open(unit, deal) : desk.openAgain(unit, deal)).replaceWithVoid();
        }
        if (!ReviewDesk.isInReview(to)) {
            boolean takenBack = to == DealStatus.DRAFT || to == DealStatus.WITHDRAWN;
            return desk.close(unit, deal, !takenBack);
        }
        if (to == DealStatus.ACTION_REQUIRED) {
            return desk.pause(unit, deal);
        }
        return from == DealStatus.ACTION_REQUIRED ? desk.resume(unit, deal) : Uni.createFrom().voidItem();
    }
}
