package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A stored conflict case.
 *
 * @param registrationId the registration that came in
 * @param decideBy until when somebody decides it, while it waits for that
 * @param overdueSince when the deadline was first missed, or {@code null}
 * @param escalations how often it was escalated since then
 * @param rulings the decision, and after it the one about the appeal
 * @param appealUntil first instant at which no partner may appeal any more, or {@code null} when none may at all
 */
record ConflictCase(UUID id, UUID registrationId, CaseKind kind, CaseStatus status, Instant openedAt, Instant decideBy,
        Instant overdueSince, int escalations, Proposal proposal, List<Ruling> rulings, Appeal appeal,
        Instant appealUntil, Instant closedAt, String closedBecause, int revision) {

    boolean isWaiting() {
        return status == CaseStatus.OPEN || status == CaseStatus.APPEALED;
    }

    ConflictCase proposing(CaseKind found, Proposal next) {
        return new ConflictCase(id, registrationId, found, status, openedAt, decideBy, overdueSince, escalations, next,
                rulings, appeal, appealUntil, closedAt, closedBecause, revision + 1);
    }

    /** @param until until when partners may appeal, or {@code null} when the ruling is final at once */
    ConflictCase decided(Ruling ruling, Instant until, Instant now) {
        CaseStatus decided = CaseMove.DECIDE.from(status);
        return new ConflictCase(id, registrationId, kind, until == null ? CaseMove.LAPSE.from(decided) : decided,
                openedAt, null, overdueSince, escalations, proposal, with(ruling), null, until,
                until == null ? now : null, closedBecause, revision + 1);
    }

    ConflictCase appealed(Appeal made, Instant until) {
        return new ConflictCase(id, registrationId, kind, CaseMove.APPEAL.from(status), openedAt, until, null, 0,
                proposal, rulings, made, appealUntil, null, closedBecause, revision + 1);
    }

    ConflictCase appealDecided(Ruling ruling, Instant now) {
        return new ConflictCase(id, registrationId, kind, CaseMove.DECIDE_APPEAL.from(status), openedAt, null,
                overdueSince, escalations, proposal, with(ruling), appeal, appealUntil, now, closedBecause,
                revision + 1);
    }

    ConflictCase lapsed(Instant now) {
        return new ConflictCase(id, registrationId, kind, CaseMove.LAPSE.from(status), openedAt, null, overdueSince,
                escalations, proposal, rulings, appeal, appealUntil, now, closedBecause, revision + 1);
    }

    ConflictCase withdrawn(String because, Instant now) {
        return new ConflictCase(id, registrationId, kind, CaseMove.WITHDRAW.from(status), openedAt, null, overdueSince,
                escalations, proposal, rulings, appeal, appealUntil, now, because, revision + 1);
    }

    ConflictCase escalated(Instant now, Instant next) {
        return new ConflictCase(id, registrationId, kind, status, openedAt, next,
                overdueSince == null ? now : overdueSince, escalations + 1, proposal, rulings, appeal, appealUntil,
                closedAt, closedBecause, revision + 1);
    }

    private List<Ruling> with(Ruling ruling) {
        List<Ruling> all = new ArrayList<>(rulings);
        all.add(ruling);
        return List.copyOf(all);
    }
}
