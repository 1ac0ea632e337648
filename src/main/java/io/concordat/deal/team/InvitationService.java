package io.concordat.deal.team;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.DealRulings;
import io.concordat.deal.Deals;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.team.TeamEvents.InvitationAccepted;
import io.concordat.deal.team.TeamEvents.InvitationRejected;
import io.concordat.deal.team.TeamEvents.InvitationSent;
import io.concordat.deal.team.TeamEvents.InvitationWithdrawn;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStatus;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.time.Days;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/**
 * Invitations between organisations. Whoever changes one holds its registration first; so of an answer, an expiry and a
 * withdrawal at once one counts.
 */
@ApplicationScoped
public class InvitationService {

    private static final String PATH = "/v1/invitations/";

    private final UnitOfWork work;
    private final InputCheck check;
    private final Deals deals;
    private final DealRulings held;
    private final PartnerDirectory partners;
    private final TeamService teams;
    private final InvitationTable table;
    private final SharedDeals shared;

    InvitationService(UnitOfWork work, InputCheck check, Deals deals, DealRulings held, PartnerDirectory partners,
            TeamService teams, InvitationTable table, SharedDeals shared) {
        this.work = work;
        this.check = check;
        this.deals = deals;
        this.held = held;
        this.partners = partners;
        this.teams = teams;
        this.table = table;
        this.shared = shared;
    }

    /**
     * Invites a partner or the vendor, who sees the named snapshot and nothing else.
     *
     * @return fails as INVALID {@code unknown-partner}, {@code invite-self}; as CONFLICT {@code deal-state},
     *         {@code partner-not-active}, {@code already-in-team}, {@code invitation-open}
     */
    public Uni<Outcome<InvitationView>> invite(Caller by, UUID registrationId, InviteToDeal input, String key) {
        Command<InvitationView> command = Command.of(by, Operation.INVITE_TO_DEAL, "invite-to-deal", registrationId,
                input, key, InvitationView.class);
        check.check(input);
        UUID party = TeamMember.partner(input.party());
        return work.write(command, unit -> deals.lock(unit, registrationId).invoke(deal -> refuse(unit, deal, party))
                .call(() -> requireActive(unit, party))
                .chain(deal -> teams.current(unit, deal).chain(team -> {
                    TeamMember wished = TeamMember.unshared(party, input.role());
                    if (team.participants().stream().anyMatch(wished::isSame)) {
                        throw DomainException.of(Kind.CONFLICT, "already-in-team",
                                "This party is in the team in this role already.");
                    }
                    return send(unit, deal, input, party);
                })).map(sent -> Outcome.created(PATH + sent.id(), sent.shownTo(by), sent.revision())));
    }

    private Uni<InvitationView> send(SqlUnit unit, DealFacts deal, InviteToDeal input, UUID party) {
        InvitationView sent = new InvitationView(unit.newId(), deal.id(), TeamMember.name(unit.by().partnerId()),
                TeamMember.name(party), input.role(), input.message(), input.snapshot(), InvitationStatus.INVITED,
                unit.by().subject(), unit.now(),
                Days.endOfWindow(unit.now(), input.days(), unit.by().vendor().zone()), null, null, null, 1);
        unit.announce(new InvitationSent(sent.id(), deal.id(), sent.to(), sent.role(), sent.snapshotName(),
                sent.expiresAt()));
        return table.insert(unit, sent).chain(() -> shared.take(unit, sent.id(), deal, sent.snapshotName()))
                .chain(() -> DueWork.schedule(unit, InvitationExpiry.KIND, sent.id(), sent.expiresAt()))
                .replaceWith(sent);
    }

    /** Accepts as the invited side, which is in the team from now on; its share is decided later. */
    public Uni<Outcome<InvitationView>> accept(Caller by, UUID id, IntSupplier expected, String key) {
        Command<InvitationView> command = Command.of(by, Operation.ANSWER_INVITATION, "accept-invitation", id, null,
                key, InvitationView.class);
        return end(command, id, expected, InvitationMove.ACCEPT, null, (unit, ended) -> held
                .hold(unit, List.of(ended.registrationId())).map(found -> found.get(0).facts())
                .invoke(TeamService::requireAlive)
                .chain(deal -> teams.current(unit, deal).chain(team -> {
                    unit.announce(new InvitationAccepted(id, deal.id(), ended.to()));
                    List<TeamMember> members = Team.with(team.participants(),
                            TeamMember.unshared(TeamMember.partner(ended.to()), ended.role()));
                    return members.equals(team.participants())
                            ? Uni.createFrom().voidItem()
                            : teams.store(unit, deal, team, members).replaceWithVoid();
                })));
    }

    /** Says no as the invited side. */
    public Uni<Outcome<InvitationView>> reject(Caller by, UUID id, IntSupplier expected, EndInvitation input,
            String key) {
        Command<InvitationView> command = Command.of(by, Operation.ANSWER_INVITATION, "reject-invitation", id, input,
                key, InvitationView.class);
        check.check(input);
        return end(command, id, expected, InvitationMove.REJECT, input.reason(), (unit, ended) -> {
            unit.announce(new InvitationRejected(id, ended.registrationId(), ended.to()));
            return Uni.createFrom().voidItem();
        });
    }

    /** Takes an invitation back as the inviting side, or as the vendor whoever invited. */
    public Uni<Outcome<InvitationView>> withdraw(Caller by, UUID id, IntSupplier expected, EndInvitation input,
            String key) {
        Command<InvitationView> command = Command.of(by, Operation.INVITE_TO_DEAL, "withdraw-invitation", id, input,
                key, InvitationView.class);
        check.check(input);
        return end(command, id, expected, InvitationMove.WITHDRAW, input.reason(), (unit, ended) -> {
            unit.announce(new InvitationWithdrawn(id, ended.registrationId(), ended.to()));
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Outcome<InvitationView>> end(Command<InvitationView> command, UUID id, IntSupplier expected,
            InvitationMove move, String reason, BiFunction<SqlUnit, InvitationView, Uni<Void>> then) {
        return work.write(command, unit -> table.find(unit, id)
                .map(found -> found.filter(sent -> sees(unit.by(), sent)).orElseThrow(InvitationService::notFound))
                .invoke(sent -> requireSide(unit.by(), sent, move))
                .call(sent -> held.hold(unit, List.of(sent.registrationId())))
                .chain(() -> table.hold(unit, id)).map(found -> found.orElseThrow(InvitationService::notFound))
                .chain(sent -> {
                    move.from(sent.status());
                    if (move != InvitationMove.WITHDRAW && !unit.now().isBefore(sent.expiresAt())) {
                        throw DomainException.of(Kind.CONFLICT, "invitation-expired",
                                "The time for an answer was over at " + sent.expiresAt() + ".");
                    }
                    Revisions.match(expected.getAsInt(), sent.revision());
                    InvitationView ended = sent.ended(move, unit.by().subject(), unit.now(), reason);
                    return table.end(unit, ended).chain(() -> then.apply(unit, ended))
                            .chain(() -> DueWork.cancel(unit, InvitationExpiry.KIND, id)).replaceWith(ended);
                }).map(ended -> Outcome.ok(ended.shownTo(unit.by()), ended.revision())));
    }

    /** @return whether it is one of the caller's own; the vendor sees them all */
    static boolean sees(Caller by, InvitationView invitation) {
        return !by.isPartner() || invitation.isFrom(by) || invitation.isTo(by);
    }

    private static void requireSide(Caller by, InvitationView sent, InvitationMove move) {
        boolean right = move == InvitationMove.WITHDRAW ? sent.isFrom(by) || !by.isPartner() : sent.isTo(by);
        if (!right) {
            throw DomainException.of(Kind.FORBIDDEN, "not-your-side",
                    "The invited side answers an invitation, and the inviting side takes it back.");
        }
    }

    private static void refuse(SqlUnit unit, DealFacts deal, UUID party) {
        TeamService.requireAlive(deal);
        if (deal.status() == DealStatus.DRAFT) {
            throw DomainException.of(Kind.CONFLICT, "deal-state", "Submit the registration first.");
        }
        if (party == null ? !unit.by().isPartner() : party.equals(deal.partnerId())) {
            throw DomainException.invalid("party", "invite-self", "Invite another organisation.");
        }
    }

    private Uni<Void> requireActive(SqlUnit unit, UUID party) {
        return party == null
                ? Uni.createFrom().voidItem()
                : partners.find(unit, party).invoke(found -> {
                    if (found.isEmpty()) {
                        throw DomainException.invalid("party", "unknown-partner", "There is no such partner.");
                    }
                    if (found.get().status() != PartnerStatus.ACTIVE) {
                        throw DomainException.of(Kind.CONFLICT, "partner-not-active",
                                "The partner cannot take part in deals just now.");
                    }
                }).replaceWithVoid();
    }

    static DomainException notFound() {
        return DomainException.notFound("invitation");
    }
}
