package io.concordat.lead;

import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.lead.LeadEvents.LeadTakenBack;
import io.concordat.lead.LeadEvents.LeadWithdrawn;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStatus;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;

/** What the vendor's people do with a lead: assign it by hand, ask the rules again, withdraw it. */
@ApplicationScoped
public class LeadAssigning {

    private static final int USUAL_HOURS = 24;

    private final InputCheck check;
    private final LeadChanges changes;
    private final LeadTable table;
    private final AssignmentTable assignments;
    private final LeadRouting routing;
    private final PartnerDirectory partners;

    LeadAssigning(InputCheck check, LeadChanges changes, LeadTable table, AssignmentTable assignments,
            LeadRouting routing, PartnerDirectory partners) {
        this.check = check;
        this.changes = changes;
        this.table = table;
        this.assignments = assignments;
        this.routing = routing;
        this.partners = partners;
    }

    /**
     * Takes the lead from where it is and offers it to a named partner, or to the one that the rules choose now.
     *
     * @return fails as NOT_FOUND for a partner that is none, as CONFLICT {@code partner-not-active} or
     *         {@code lead-already-there}
     */
    public Uni<Outcome<LeadView>> assign(Caller by, UUID id, IntSupplier expected, AssignLead input, String key) {
        Command<LeadView> command = Command.of(by, Operation.ASSIGN_LEADS, "assign-lead", id, input, key,
                LeadView.class);
        check.check(input);
        return changes.change(command, id, expected, (unit, lead) -> {
            LeadMove.TAKE_BACK.from(lead.status());
            if (input.partnerId() != null && input.partnerId().equals(lead.partnerId())) {
                throw DomainException.of(Kind.CONFLICT, "lead-already-there", "The partner has this lead already.");
            }
            unit.announce(new LeadTakenBack(lead.id(), lead.partnerId(), input.reason()));
            return takeBack(unit, lead).chain(() -> input.partnerId() == null
                    ? routing.handOn(unit, lead, 0)
                    : requireActive(unit, input.partnerId()).chain(() -> routing.offerTo(unit, lead,
                            input.partnerId(), input.reason(),
                            input.responseHours() == null ? USUAL_HOURS : input.responseHours())));
        });
    }

    /** Takes the lead from the market. */
    public Uni<Outcome<LeadView>> withdraw(Caller by, UUID id, IntSupplier expected, WithdrawLead input, String key) {
        Command<LeadView> command = Command.of(by, Operation.ASSIGN_LEADS, "withdraw-lead", id, input, key,
                LeadView.class);
        check.check(input);
        return changes.change(command, id, expected, (unit, lead) -> {
            LeadMove.WITHDRAW.from(lead.status());
            unit.announce(new LeadWithdrawn(lead.id(), lead.partnerId(), input.reason()));
            return takeBack(unit, lead).chain(() -> table.withdraw(unit, id, input.reason()));
        });
    }

    private Uni<Void> takeBack(SqlUnit unit, LeadRow lead) {
        return lead.assignmentId() == null
                ? Uni.createFrom().voidItem()
                : assignments.end(unit, lead.assignmentId(), AssignmentStatus.TAKEN_BACK, null, null);
    }

    private Uni<Void> requireActive(SqlUnit unit, UUID partnerId) {
        return partners.find(unit, partnerId).invoke(found -> {
            PartnerStatus status = found.orElseThrow(() -> DomainException.notFound("partner")).status();
            if (status != PartnerStatus.ACTIVE) {
                throw DomainException.of(Kind.CONFLICT, "partner-not-active",
                        "Only an active partner can be given a lead.");
            }
        }).replaceWithVoid();
    }
}
