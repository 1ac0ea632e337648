package io.concordat.deal.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.team.TeamEvents.DealTeamChanged;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The participants of deals, with their roles and shares. */
@ApplicationScoped
public class TeamService {

    private static final int HISTORY = 200;

    private final UnitOfWork work;
    private final InputCheck check;
    private final Deals deals;
    private final PartnerDirectory partners;
    private final TeamTable table;

    TeamService(UnitOfWork work, InputCheck check, Deals deals, PartnerDirectory partners, TeamTable table) {
        this.work = work;
        this.check = check;
        this.deals = deals;
        this.partners = partners;
        this.table = table;
    }

    /**
     * Replaces the team as a whole. A partner puts in only who is in it already; others are invited.
     *
     * @return fails as INVALID {@code shares-not-whole}, {@code participant-twice}, {@code owner-missing},
     *         {@code not-in-team}, {@code unknown-partner}; as CONFLICT {@code deal-state} once the registration ended
     */
    public Uni<Outcome<TeamView>> replace(Caller by, UUID registrationId, IntSupplier expected, WriteTeam input,
            String key) {
        Command<TeamView> command = Command.of(by, Operation.CHANGE_DEAL_TEAM, "replace-deal-team", registrationId,
                input, key, TeamView.class);
        check.check(input);
        List<TeamMember> wished = input.participants().stream().map(TeamMember::normal).toList();
        return work.write(command, unit -> deals.lock(unit, registrationId).invoke(TeamService::requireAlive)
                .chain(deal -> current(unit, deal).chain(team -> {
                    Revisions.match(expected.getAsInt(), team.revision());
                    Set<String> open = by.isPartner() ? Team.parties(team.participants()) : null;
                    return faults(unit, deal, wished, open).invoke(faults -> {
                        if (!faults.isEmpty()) {
                            throw DomainException.invalid(faults);
                        }
                    }).chain(() -> store(unit, deal, team, wished));
                })).map(team -> Outcome.ok(shown(unit, team), team.revision())));
    }

    public Uni<TeamView> require(Caller by, UUID registrationId) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId).chain(deal -> current(unit, deal))
                .map(team -> shown(unit, team)));
    }

    /** @return the teams that a deal had, newest first */
    public Uni<TeamHistory> history(Caller by, UUID registrationId) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(deal -> table.newest(unit, List.of(registrationId), HISTORY).map(changed -> {
                    List<TeamView> all = new ArrayList<>(changed);
                    if (all.size() < HISTORY) {
                        all.add(asRegistered(deal));
                    }
                    return new TeamHistory(all.stream().map(team -> shown(unit, team)).toList());
                })));
    }

    /** @return the team of each registration, which the caller was shown, in the order of the ids; two statements */
    Uni<List<TeamView>> of(Caller by, List<UUID> registrationIds) {
        return work.read(by, unit -> deals.of(unit, registrationIds)
                .chain(found -> table.newest(unit, registrationIds, 1).map(changed -> {
                    Map<UUID, TeamView> teams = new HashMap<>();
                    found.forEach(deal -> teams.put(deal.id(), asRegistered(deal)));
                    changed.forEach(team -> teams.put(team.registrationId(), team));
                    return registrationIds.stream().map(teams::get).map(team -> shown(unit, team)).toList();
                })));
    }

    /** @return the participants of each of the registrations, by its id, whoever asks; one statement */
    public Uni<Map<UUID, List<TeamMember>>> participants(SqlUnit unit, List<DealFacts> of) {
        return table.newest(unit, of.stream().map(DealFacts::id).toList(), 1).map(changed -> {
            Map<UUID, List<TeamMember>> teams = new HashMap<>();
            of.forEach(deal -> teams.put(deal.id(), Team.asRegistered(deal)));
            changed.forEach(team -> teams.put(team.registrationId(), team.participants()));
            return teams;
        });
    }

    Uni<TeamView> current(SqlUnit unit, DealFacts deal) {
        return table.newest(unit, List.of(deal.id()), 1)
                .map(changed -> changed.isEmpty() ? asRegistered(deal) : changed.get(0));
    }

    /** Writes the next version of the team of a held registration. */
    Uni<TeamView> store(SqlUnit unit, DealFacts deal, TeamView before, List<TeamMember> members) {
        TeamView team = new TeamView(deal.id(), members, unit.now(), unit.by().subject(), before.revision() + 1);
        unit.announce(new DealTeamChanged(deal.id(), deal.partnerId(), team.revision(), members));
        return table.insert(unit, team).replaceWith(team);
    }

    private Uni<List<FieldError>> faults(SqlUnit unit, DealFacts deal, List<TeamMember> wished, Set<String> open) {
        return partners.known(unit, Team.partners(wished)).map(known -> {
            List<FieldError> faults = new ArrayList<>(Team.faults(deal, wished, open));
            for (int i = 0; i < wished.size(); i++) {
                UUID partner = TeamMember.partner(wished.get(i).party());
                boolean asked = open == null || open.contains(wished.get(i).party());
                if (asked && partner != null && !known.contains(partner)) {
                    faults.add(new FieldError("participants[" + i + "].party", "unknown-partner",
                            "There is no such partner."));
                }
            }
            return faults;
        });
    }

    static void requireAlive(DealFacts deal) {
        if (deal.status().isTerminal()) {
            throw DomainException.of(Kind.CONFLICT, "deal-state",
                    "The registration is " + deal.status() + "; its team does not change any more.");
        }
    }

    private static TeamView asRegistered(DealFacts deal) {
        return new TeamView(deal.id(), Team.asRegistered(deal), null, null, 0);
    }

    private static TeamView shown(SqlUnit unit, TeamView team) {
        return unit.by().isPartner() ? team.forPartner() : team;
    }
}
