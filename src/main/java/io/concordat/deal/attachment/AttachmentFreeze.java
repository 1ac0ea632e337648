package io.concordat.deal.attachment;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.DealReaction;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/** What lay on the table when a registration was decided stays as it was, whatever becomes of the registration. */
@ApplicationScoped
class AttachmentFreeze implements DealReaction {

    static boolean isDecided(DealStatus status) {
        return status.isTerminal() || status.isProtected();
    }

    /** A new registration has no files yet. */
    @Override
    public boolean concerns(DealStatus from, DealFacts deal) {
        return from != null && isDecided(deal.status());
    }

    @Override
    public Uni<Void> moved(SqlUnit unit, DealStatus from, DealFacts deal) {
        return AttachmentTable.freeze(unit, deal.no());
    }
}
