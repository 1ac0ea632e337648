package io.concordat.earning.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.team.TeamMember;
import io.concordat.deal.team.TeamService;
import io.concordat.earning.fact.FactLabel;
import io.concordat.earning.fact.FactParticipant;
import io.concordat.earning.fact.FactSubject;
import io.concordat.earning.fact.Facts;
import io.concordat.earning.fact.RecordFact;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.SqlUnit;

/** Makes facts of what happened to registered deals: won, a stage or a milestone reached. Each becomes a fact once. */
@ApplicationScoped
class DealSource {

    /** Events of deals that become facts. */
    static final List<String> KINDS = List.of("deal-won", "deal-stage-changed", "deal-milestone-reached");

    private final Deals deals;
    private final TeamService teams;
    private final Facts facts;

    DealSource(Deals deals, TeamService teams, Facts facts) {
        this.deals = deals;
        this.teams = teams;
        this.facts = facts;
    }

    /** Records the facts that are not there yet. */
    Uni<Void> record(SqlUnit unit, List<Happened> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return deals.of(unit, events.stream().map(Happened::subjectId).distinct().toList())
                .chain(found -> teams.participants(unit, found).chain(team -> {
                    Map<UUID, DealFacts> byId = new HashMap<>();
                    found.forEach(deal -> byId.put(deal.id(), deal));
                    return Multi.createFrom().iterable(events).filter(event -> byId.containsKey(event.subjectId()))
                            .onItem().transformToUniAndConcatenate(event -> once(unit, fact(unit, event,
                                    byId.get(event.subjectId()), team.get(event.subjectId()))))
                            .collect().last().replaceWithVoid();
                }));
    }

    private Uni<Void> once(SqlUnit unit, RecordFact fact) {
        return facts.isKnown(unit, fact.externalId()).chain(known -> known
                ? Uni.createFrom().voidItem()
                : facts.record(unit, fact).replaceWithVoid());
    }

    private static RecordFact fact(SqlUnit unit, Happened event, DealFacts deal, List<TeamMember> team) {
        JsonObject payload = event.payload();
        return switch (event.kind()) {
            case "deal-won" ->
                fact(deal, team, "won", FactKind.DEAL_WON, null, dayOf(unit, payload.getString("closedOn")),
                        money(payload.getJsonObject("value")), payload.getString("partnerId"));
            case "deal-stage-changed" -> fact(deal, team, "stage:" + payload.getString("stage"), FactKind.STAGE_REACHED,
                    payload.getString("stage"), event.at(), MoneyValue.of(deal.value()),
                    payload.getString("partnerId"));
            default -> fact(deal, team, "milestone:" + payload.getString("code"), FactKind.MILESTONE_REACHED,
                    payload.getString("code"), dayOf(unit, payload.getString("reachedOn")),
                    MoneyValue.of(deal.value()), payload.getString("partnerId"));
        };
    }

    private static RecordFact fact(DealFacts deal, List<TeamMember> team, String what, FactKind kind, String code,
            Instant at,
            MoneyValue value, String partnerId) {
        String id = deal.id().toString();
        FactSubject subject = new FactSubject(id, deal.customerId() == null ? null : deal.customerId().toString(),
                null, deal.families().isEmpty() ? null : deal.families().get(0), code, id);
        return new RecordFact("deal:" + id + ":" + what, 1, false, kind, UUID.fromString(partnerId), at, value, "1",
                List.of(), null, null, subject, participants(team), false, List.of(), null, shares(team));
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

    private static MoneyValue money(JsonObject value) {
        return new MoneyValue(value.getString("amount"), value.getString("currency"));
    }

    private static Instant dayOf(SqlUnit unit, String day) {
        return LocalDate.parse(day).atStartOfDay(unit.by().vendor().zone()).toInstant();
    }
}
