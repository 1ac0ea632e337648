package io.concordat.deal.attachment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/** Sweeps content away that never came to belong to anything: whoever staged it was killed, or went away. */
@ApplicationScoped
class AbandonedContent implements DueWorkHandler {

    static final String KIND = "attachment-abandoned";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID contentId) {
        return PieceTable.discard(unit, contentId);
    }
}
