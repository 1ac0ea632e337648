package io.concordat.earning.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.team.TeamMember;
import io.concordat.deal.team.TeamService;
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
        UUID partnerId = UUID.fromString(payload.getString("partnerId"));
        return switch (event.kind()) {
            case "deal-won" -> DealAsFact.won(deal, team, partnerId, dayOf(unit, payload.getString("closedOn")),
                    money(payload.getJsonObject("value")), null);
            case "deal-stage-changed" -> DealAsFact.stage(deal, team, payload.getString("stage"), partnerId, event.at(),
                    MoneyValue.of(deal.value()));
            default -> DealAsFact.milestone(deal, team, payload.getString("code"), partnerId,
                    dayOf(unit, payload.getString("reachedOn")), MoneyValue.of(deal.value()));
        };
    }

    private static MoneyValue money(JsonObject value) {
        return new MoneyValue(value.getString("amount"), value.getString("currency"));
    }

    private static Instant dayOf(SqlUnit unit, String day) {
        return LocalDate.parse(day).atStartOfDay(unit.by().vendor().zone()).toInstant();
    }
}
