package io.concordat.earning.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.deal.DealFacts;
import io.concordat.deal.team.TeamMember;
import io.concordat.earning.fact.FactEconomics;
import io.concordat.earning.fact.FactLabel;
import io.concordat.earning.fact.FactParticipant;
import io.concordat.earning.fact.FactSubject;
import io.concordat.earning.fact.RecordFact;
import io.concordat.platform.input.MoneyValue;

/** The one form that what happened to a registration has as a fact, whether it happened or is supposed. */
public final class DealAsFact {

    private DealAsFact() {
    }

    /**
     * @param team      its participants
     * @param at        first moment of the day on which it was won, in the vendor's time zone
     * @param value     what it was won at; may be {@code null} while nothing is known of it
     * @param economics what the vendor keeps of it; {@code null} when it is not said
     */
    public static RecordFact won(DealFacts deal, List<TeamMember> team, UUID partnerId, Instant at, MoneyValue value,
            FactEconomics economics) {
        return of(deal, team, "won", FactKind.DEAL_WON, null, partnerId, at, value, economics);
    }

    /** @param code of the stage */
    static RecordFact stage(DealFacts deal, List<TeamMember> team, String code, UUID partnerId, Instant at,
            MoneyValue value) {
        return of(deal, team, "stage:" + code, FactKind.STAGE_REACHED, code, partnerId, at, value, null);
    }

    /** @param code of the milestone */
    static RecordFact milestone(DealFacts deal, List<TeamMember> team, String code, UUID partnerId, Instant at,
            MoneyValue value) {
        return of(deal, team, "milestone:" + code, FactKind.MILESTONE_REACHED, code, partnerId, at, value, null);
    }

    private static RecordFact of(DealFacts deal, List<TeamMember> team, String what, FactKind kind, String code,
            UUID partnerId, Instant at,
            MoneyValue value, FactEconomics economics) {
        String id = deal.id().toString();
        FactSubject subject = new FactSubject(id, deal.customerId() == null ? null : deal.customerId().toString(),
                null, deal.families().isEmpty() ? null : deal.families().get(0), code, id);
        return new RecordFact("deal:" + id + ":" + what, 1, false, kind, partnerId, at, value, "1", List.of(),
                economics, null, subject, participants(team), false, List.of(), null, shares(team));
    }

    /** Partners in their roles; the vendor's own part earns nothing. */
    private static List<FactParticipant> participants(List<TeamMember> team) {
        return team.stream().filter(member -> member.partner() != null)
                .map(member -> new FactParticipant(member.role().name(), member.partner())).toList();
    }

    /** What the partners of each role agreed on, in percent of the deal: labels such as {@code share.SOURCING}. */
    private static List<FactLabel> shares(List<TeamMember> team) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        team.stream().filter(member -> member.partner() != null)
                .forEach(member -> shares.merge("share." + member.role().name(), member.sharePercent(),
                        BigDecimal::add));
        return shares.entrySet().stream().map(share -> new FactLabel(share.getKey(), share.getValue().toPlainString()))
                .toList();
    }
}
