package io.concordat.lead.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.lead.routing.RoutingRuleTable.Turning;
import io.concordat.partner.PartnerCriteria;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.work.SqlUnit;

/**
 * Asks the rules for a partner. One lead of a vendor is routed at a time: turns are taken one after the other, and two
 * leads never both get the last free place of a partner.
 */
@ApplicationScoped
public class LeadRouter {

    private static final int MOST_RULES = 200;
    private static final int MOST_CANDIDATES = 1_000;
    /** Names the routing of a vendor among the locks that are taken by two numbers. */
    private static final int ROUTING = 60;
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock($1, $2)";

    private final PartnerDirectory partners;

    LeadRouter(PartnerDirectory partners) {
        this.partners = partners;
    }

    /** What the rules said: a partner, or why the lead is for a person to assign. */
    public record Routed(Optional<Choice> choice, String queueReason) {
    }

    /**
     * @param openLeads counts the open leads of partners that it is given; one without any may be missing
     * @return the choice of the first rule that is meant for the lead and has an eligible partner
     */
    public Uni<Routed> route(SqlUnit unit, LeadFacts lead,
            Function<List<UUID>, Uni<Map<UUID, Integer>>> openLeads) {
        return unit.query(ONE_AT_A_TIME, ROUTING, unit.vendorId())
                .chain(() -> RoutingRuleTable.active(unit, MOST_RULES)).chain(rules -> {
                    List<Turning> meant = rules.stream().filter(each -> each.rule().isMeantFor(lead)).toList();
                    if (meant.isEmpty()) {
                        return queued("No active routing rule is meant for this lead.");
                    }
                    return ask(unit, lead, meant, 0, openLeads);
                });
    }

    private Uni<Routed> ask(SqlUnit unit, LeadFacts lead, List<Turning> rules, int index,
            Function<List<UUID>, Uni<Map<UUID, Integer>>> openLeads) {
        if (index == rules.size()) {
            return queued("No partner of the " + rules.size() + " rules meant for this lead can have it.");
        }
        Turning asked = rules.get(index);
        if (lead.offers() >= asked.rule().maxAttempts()) {
            return queued("Offers so far: " + lead.offers() + "; rule \"" + asked.rule().name() + "\" ends there.");
        }
        return candidates(unit, lead, asked.rule(), openLeads)
                .map(candidates -> PartnerChoice.choose(asked.rule(), asked.turn(), candidates))
                .chain(choice -> choice.isEmpty()
                        ? ask(unit, lead, rules, index + 1, openLeads)
                        : RoutingRuleTable.takeTurn(unit, asked.rule().id()).replaceWith(new Routed(choice, null)));
    }

    private Uni<List<Candidate>> candidates(SqlUnit unit, LeadFacts lead, RoutingRule rule,
            Function<List<UUID>, Uni<Map<UUID, Integer>>> openLeads) {
        List<UUID> named = rule.partners().stream().map(PartnerWeight::partnerId).toList();
        PartnerCriteria criteria = new PartnerCriteria(named, rule.partnerTiers(), rule.partnerTypes(),
                rule.partnerSegments(), rule.sameCountry() ? lead.country() : null,
                rule.sameRegion() ? regionOf(lead) : null);
        return partners.fitting(unit, criteria, MOST_CANDIDATES).chain(fitting -> fitting.isEmpty()
                ? Uni.createFrom().item(List.of())
                : openLeads.apply(fitting).map(open -> candidates(lead, rule, named, fitting, open)));
    }

    /** A lead without a region is in none: no partner has the empty one. */
    private static String regionOf(LeadFacts lead) {
        return lead.region() == null ? "" : lead.region();
    }

    private static List<Candidate> candidates(LeadFacts lead, RoutingRule rule, List<UUID> named, List<UUID> fitting,
            Map<UUID, Integer> open) {
        List<Candidate> candidates = new ArrayList<>();
        for (UUID id : named.isEmpty() ? fitting : named.stream().filter(fitting::contains).toList()) {
            int weight = rule.partners().stream().filter(each -> each.partnerId().equals(id)).findFirst()
                    .map(PartnerWeight::turns).orElse(1);
            int openLeads = open.getOrDefault(id, 0);
            candidates.add(new Candidate(id, weight, openLeads, exclusion(lead, rule, id, openLeads)));
        }
        return candidates;
    }

    private static CandidateExclusion exclusion(LeadFacts lead, RoutingRule rule, UUID partnerId, int openLeads) {
        if (lead.refusedBy().contains(partnerId)) {
            return CandidateExclusion.DECLINED_BEFORE;
        }
        return rule.capacity() != null && openLeads >= rule.capacity() ? CandidateExclusion.AT_CAPACITY : null;
    }

    private static Uni<Routed> queued(String reason) {
        return Uni.createFrom().item(new Routed(Optional.empty(), reason));
    }
}
