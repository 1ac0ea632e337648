package io.concordat.deal.team;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.concordat.deal.DealFacts;
import io.concordat.deal.intake.Participant;
import io.concordat.deal.intake.ParticipantRole;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.platform.error.FieldError;

/** What teams may look like. Pure: the registration and the wish come in. */
final class Team {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    private Team() {
    }

    /** @return the team that a registration was sent with: everything is the registering partner's */
    static List<TeamMember> asRegistered(DealFacts deal) {
        List<TeamMember> members = new ArrayList<>();
        members.add(new TeamMember(deal.partnerId().toString(), ParticipantRole.SOURCING, WHOLE));
        RegisterDeal said = deal.intake();
        if (said.distributorId() != null) {
            add(members, TeamMember.unshared(said.distributorId(), ParticipantRole.DISTRIBUTOR));
        }
        for (Participant other : Optional.ofNullable(said.secondaryPartners()).orElse(List.of())) {
            add(members, TeamMember.unshared(other.partnerId(), other.role()));
        }
        return List.copyOf(members);
    }

    /** @return the team with one more, unless it is in it in this role already */
    static List<TeamMember> with(List<TeamMember> members, TeamMember another) {
        List<TeamMember> all = new ArrayList<>(members);
        add(all, another);
        return List.copyOf(all);
    }

    private static void add(List<TeamMember> members, TeamMember another) {
        if (members.stream().noneMatch(another::isSame)) {
            members.add(another);
        }
    }

    /**
     * @param open who may be put in by this caller, or {@code null} for everybody
     * @return {@code participant-twice}, {@code owner-missing}, {@code not-in-team}, {@code shares-not-whole}
     */
    static List<FieldError> faults(DealFacts deal, List<TeamMember> wished, Set<String> open) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < wished.size(); i++) {
            TeamMember member = wished.get(i);
            if (wished.subList(0, i).stream().anyMatch(member::isSame)) {
                faults.add(new FieldError("participants[" + i + "]", "participant-twice",
                        "A party stands once in each role."));
            }
            if (open != null && !open.contains(member.party())) {
                faults.add(new FieldError("participants[" + i + "].party", "not-in-team",
                        "Invite it first; it is in the team once it has accepted."));
            }
        }
        if (wished.stream().noneMatch(member -> member.party().equals(deal.partnerId().toString()))) {
            faults.add(new FieldError("participants", "owner-missing", "The registering partner stays in the team."));
        }
        BigDecimal sum = wished.stream().map(TeamMember::sharePercent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            faults.add(new FieldError("participants", "shares-not-whole",
                    "The shares are 100 percent together, to the hundredth; these are " + sum.toPlainString() + "."));
        }
        return faults;
    }

    static Set<String> parties(List<TeamMember> members) {
        return members.stream().map(TeamMember::party).collect(Collectors.toSet());
    }

    /** @return the partners among them */
    static List<UUID> partners(List<TeamMember> members) {
        return members.stream().map(member -> TeamMember.partner(member.party())).filter(id -> id != null).distinct()
                .toList();
    }
}
