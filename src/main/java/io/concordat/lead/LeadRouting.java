package io.concordat.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.lead.LeadEvents.LeadOffered;
import io.concordat.lead.LeadEvents.LeadQueued;
import io.concordat.lead.routing.Candidate;
import io.concordat.lead.routing.Choice;
import io.concordat.lead.routing.LeadRouter;
import io.concordat.lead.routing.RoutingRule;
import io.concordat.platform.calendar.BusinessCalendars;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.SqlUnit;

/** Hands an unassigned lead on, within the transaction in which it became so: to a partner, or into the manual queue. */
@ApplicationScoped
class LeadRouting {

    private final LeadRouter router;
    private final LeadTable leads;
    private final AssignmentTable assignments;
    private final BusinessCalendars calendars;

    LeadRouting(LeadRouter router, LeadTable leads, AssignmentTable assignments, BusinessCalendars calendars) {
        this.router = router;
        this.leads = leads;
        this.assignments = assignments;
        this.calendars = calendars;
    }

    /**
     * Asks the rules.
     *
     * @param lead locked, and unassigned by a move of this transaction
     * @param countedOffers offers that count against the rules' number of attempts
     */
    Uni<Void> handOn(SqlUnit unit, LeadRow lead, int countedOffers) {
        return assignments.refusedBy(unit, lead.id())
                .chain(refusedBy -> router.route(unit, lead.facts(countedOffers, refusedBy),
                        partnerIds -> leads.openLeads(unit, partnerIds)))
                .chain(routed -> routed.choice().isEmpty()
                        ? queue(unit, lead, routed.queueReason())
                        : endOf(unit, routed.choice().get().rule())
                                .chain(end -> offer(unit, lead, offer(unit, lead, routed.choice().get(), end))));
    }

    /** Offers the lead to a partner that a person chose. */
    Uni<Void> offerTo(SqlUnit unit, LeadRow lead, UUID partnerId, String why, int hours) {
        return offer(unit, lead, new AssignmentView(unit.newId(), lead.id(), lead.offers() + 1, partnerId,
                AssignmentStatus.OFFERED, null, null, null, null, null, List.of(), why, unit.by().subject(),
                unit.now(), unit.now().plus(Duration.ofHours(hours)), null, null, null, null));
    }

    private Uni<Void> offer(SqlUnit unit, LeadRow lead, AssignmentView offer) {
        LeadMove.OFFER.from(LeadStatus.UNASSIGNED);
        unit.announce(new LeadOffered(lead.id(), offer.partnerId(), offer.id(), offer.attempt(), offer.ruleId(),
                offer.respondBy()));
        return assignments.insert(unit, offer)
                .chain(() -> leads.offer(unit, lead.id(), offer.partnerId(), offer.id(), offer.respondBy()))
                .chain(() -> DueWork.schedule(unit, LeadTimeOut.KIND, offer.id(), offer.respondBy()));
    }

    private Uni<Void> queue(SqlUnit unit, LeadRow lead, String reason) {
        LeadMove.QUEUE.from(LeadStatus.UNASSIGNED);
        unit.announce(new LeadQueued(lead.id(), reason));
        return leads.queue(unit, lead.id(), reason);
    }

    private static AssignmentView offer(SqlUnit unit, LeadRow lead, Choice choice, Instant respondBy) {
        var rule = choice.rule();
        return new AssignmentView(unit.newId(), lead.id(), lead.offers() + 1, choice.partnerId(),
                AssignmentStatus.OFFERED, rule.id(), rule.revision(), rule.name(), rule.strategy(),
                (int) choice.turn(), chosenFirst(choice), choice.why(), unit.by().subject(), unit.now(),
                respondBy, null, null, null, null);
    }

    private static List<Candidate> chosenFirst(Choice choice) {
        List<Candidate> candidates = new ArrayList<>(choice.candidates());
        candidates.sort(Comparator.comparing(candidate -> !candidate.partnerId().equals(choice.partnerId())));
        return candidates;
    }

    /** A calendar that is no more leaves the hours of the clock. */
    private Uni<Instant> endOf(SqlUnit unit, RoutingRule rule) {
        Duration time = Duration.ofHours(rule.responseHours());
        return rule.calendar() == null
                ? Uni.createFrom().item(unit.now().plus(time))
                : calendars.find(unit, List.of(rule.calendar())).map(found -> found.containsKey(rule.calendar())
                        ? found.get(rule.calendar()).plus(unit.now(), time)
                        : unit.now().plus(time));
    }
}
