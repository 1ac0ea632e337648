package io.concordat.earning.due;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.SqlUnit;

/** Notes which partners are to be evaluated again, and why. */
@ApplicationScoped
public class DuePartners {

    /** The due work of one partner. */
    public static final String EVALUATION = "earning-evaluation";
    /** As many reasons as one evaluation takes off the list; what is left asks for another one. */
    private static final int MOST_REASONS = 10_000;
    private static final int MOST_WAITING = 1_000;

    private final EvaluationBell bell;

    DuePartners(EvaluationBell bell) {
        this.bell = bell;
    }

    /** Asks for an evaluation of each of the partners once this transaction is committed. */
    public Uni<Void> note(SqlUnit unit, Collection<UUID> partnerIds, String reason) {
        List<UUID> partners = partnerIds.stream().distinct().sorted().toList();
        if (partners.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return DueTable.insert(unit, partners, reason).invoke(() -> bell.ring(unit.vendorId(), partners));
    }

    /** @return the reasons that wait for the partner; an evaluation begins with them and sees all that was before them */
    public Uni<List<UUID>> reasons(SqlUnit unit, UUID partnerId) {
        return DueTable.of(unit, partnerId, MOST_REASONS);
    }

    /** Takes reasons off the list with the evaluation that answers them. */
    public Uni<Void> done(SqlUnit unit, UUID partnerId, List<UUID> reasons) {
        return reasons.isEmpty() ? Uni.createFrom().voidItem() : DueTable.delete(unit, partnerId, reasons);
    }

    /** Asks for the due work of partners that wait; for what a killed instance had in memory. */
    public Uni<Void> recall(SqlUnit unit) {
        return DueTable.waiting(unit, MOST_WAITING)
                .chain(partners -> DueWork.scheduleAll(unit, EVALUATION, partners, unit.now()));
    }
}
