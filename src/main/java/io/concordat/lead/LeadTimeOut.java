package io.concordat.lead;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.lead.LeadEvents.LeadTimedOut;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Hands a lead on when its partner did not answer in time. The work is of one offer, not of the lead: when the offer was
 * answered in the meantime there is nothing to do, and whoever locks the lead first wins.
 */
@ApplicationScoped
class LeadTimeOut implements DueWorkHandler {

    static final String KIND = "lead-response";

    private final LeadTable leads;
    private final AssignmentTable assignments;
    private final LeadRouting routing;

    LeadTimeOut(LeadTable leads, AssignmentTable assignments, LeadRouting routing) {
        this.leads = leads;
        this.assignments = assignments;
        this.routing = routing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID assignmentId) {
        return assignments.find(unit, assignmentId).chain(offer -> offer.isEmpty()
                ? Uni.createFrom().voidItem()
                : leads.lock(unit, offer.get().leadId()).map(lead -> lead.orElseThrow())
                        .chain(lead -> timeOut(unit, lead, assignmentId)));
    }

    private Uni<Void> timeOut(SqlUnit unit, LeadRow lead, UUID assignmentId) {
        if (lead.status() != LeadStatus.OFFERED || !assignmentId.equals(lead.assignmentId())) {
            return Uni.createFrom().voidItem();
        }
        if (lead.respondBy().isAfter(unit.now())) {
            return DueWork.schedule(unit, KIND, assignmentId, lead.respondBy());
        }
        LeadMove.TIME_OUT.from(lead.status());
        unit.announce(new LeadTimedOut(lead.id(), lead.partnerId(), assignmentId));
        return assignments.end(unit, assignmentId, AssignmentStatus.TIMED_OUT, null, null)
                .chain(() -> routing.handOn(unit, lead, lead.offers()));
    }
}
