package io.concordat.lead;

import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.lead.LeadEvents.LeadAccepted;
import io.concordat.lead.LeadEvents.LeadDeclined;
import io.concordat.lead.LeadEvents.LeadDisqualified;
import io.concordat.lead.LeadEvents.LeadQualified;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** What a partner says about a lead that it was offered. */
@ApplicationScoped
public class LeadAnswers {

    private final UnitOfWork work;
    private final InputCheck check;
    private final LeadChanges changes;
    private final LeadTable table;
    private final AssignmentTable assignments;
    private final LeadRouting routing;

    LeadAnswers(UnitOfWork work, InputCheck check, LeadChanges changes, LeadTable table, AssignmentTable assignments,
            LeadRouting routing) {
        this.work = work;
        this.check = check;
        this.changes = changes;
        this.table = table;
        this.assignments = assignments;
        this.routing = routing;
    }

    /** Takes the lead; from now on the partner sees the company in full, and people who consented to that. */
    public Uni<Outcome<LeadView>> accept(Caller by, UUID id, IntSupplier expected, String key) {
        Command<LeadView> command = Command.of(by, Operation.ANSWER_LEADS, "accept-lead", id, null, key,
                LeadView.class);
        return changes.change(command, id, expected, (unit, lead) -> {
            LeadStatus to = LeadMove.ACCEPT.from(lead.status());
            refuseLate(unit, lead);
            unit.announce(new LeadAccepted(lead.id(), lead.partnerId(), lead.assignmentId()));
            return assignments.end(unit, lead.assignmentId(), AssignmentStatus.ACCEPTED, null, null)
                    .chain(() -> table.move(unit, lead, to, null, null, null));
        });
    }

    /** Declines the lead, which goes to the next partner at once; the decliner sees its own offer and no more. */
    public Uni<Outcome<AssignmentView>> decline(Caller by, UUID id, IntSupplier expected, DeclineLead input,
            String key) {
        Command<AssignmentView> command = Command.of(by, Operation.ANSWER_LEADS, "decline-lead", id, input, key,
                AssignmentView.class);
        check.check(input);
        if (input.reason() == DeclineReason.OTHER && input.note() == null) {
            throw LeadFailures.noteRequired();
        }
        return work.write(command, unit -> changes.lock(unit, id, expected).chain(lead -> {
            LeadMove.DECLINE.from(lead.status());
            refuseLate(unit, lead);
            unit.announce(new LeadDeclined(lead.id(), lead.partnerId(), lead.assignmentId(), input.reason()));
            return assignments
                    .end(unit, lead.assignmentId(), AssignmentStatus.DECLINED, input.reason(), input.note())
                    .chain(() -> routing.handOn(unit, lead, lead.offers()))
                    .chain(() -> assignments.find(unit, lead.assignmentId()))
                    .map(offer -> Outcome.ok(offer.orElseThrow().forPartner()));
        }));
    }

    /** Notes that the lead is worth pursuing. */
    public Uni<Outcome<LeadView>> qualify(Caller by, UUID id, IntSupplier expected, String key) {
        Command<LeadView> command = Command.of(by, Operation.ANSWER_LEADS, "qualify-lead", id, null, key,
                LeadView.class);
        return changes.change(command, id, expected, (unit, lead) -> {
            LeadStatus to = LeadMove.QUALIFY.from(lead.status());
            unit.announce(new LeadQualified(lead.id(), lead.partnerId()));
            return table.move(unit, lead, to, null, null, null);
        });
    }

    /** Ends the lead: there is nothing to sell. */
    public Uni<Outcome<LeadView>> disqualify(Caller by, UUID id, IntSupplier expected, DisqualifyLead input,
            String key) {
        Command<LeadView> command = Command.of(by, Operation.ANSWER_LEADS, "disqualify-lead", id, input, key,
                LeadView.class);
        check.check(input);
        if (input.reason() == DisqualifyReason.OTHER && input.note() == null) {
            throw LeadFailures.noteRequired();
        }
        return changes.change(command, id, expected, (unit, lead) -> {
            LeadStatus to = LeadMove.DISQUALIFY.from(lead.status());
            unit.announce(new LeadDisqualified(lead.id(), lead.partnerId(), input.reason()));
            return table.move(unit, lead, to, input.reason().name(), input.note(), null);
        });
    }

    /** The window is judged by the clock, even before the time-out has been worked off. */
    private static void refuseLate(SqlUnit unit, LeadRow lead) {
        if (!lead.respondBy().isAfter(unit.now())) {
            throw LeadFailures.offerOver();
        }
    }
}
