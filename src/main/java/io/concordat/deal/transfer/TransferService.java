package io.concordat.deal.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStatus;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Gives registrations into other hands. */
@ApplicationScoped
public class TransferService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Deals deals;
    private final PartnerDirectory partners;
    private final RegistrationPolicies policies;

    TransferService(UnitOfWork work, InputCheck check, Deals deals, PartnerDirectory partners,
            RegistrationPolicies policies) {
        this.work = work;
        this.check = check;
        this.deals = deals;
        this.partners = partners;
        this.policies = policies;
    }

    /**
     * Gives a registration, with its protection and all that belongs to it, to another partner or another user.
     *
     * @param expected revision of the registration that the caller saw
     * @return 201; fails as NOT_FOUND for a partner that is not there or, to a partner, not its own; as INVALID
     *         {@code unknown-partner-user}; as CONFLICT {@code deal-state}, {@code nothing-to-transfer},
     *         {@code partner-not-active}, {@code partner-not-enrolled}, {@code partner-has-this-deal},
     *         {@code external-reference-taken}
     */
    public Uni<Outcome<TransferView>> transfer(Caller by, UUID registrationId, TransferDeal input,
            IntSupplier expected, String key) {
        Command<TransferView> command = Command.of(by, Operation.TRANSFER_DEAL, "transfer-deal", registrationId, input,
                key, TransferView.class);
        check.check(input);
        if (input.partnerId() != null && !by.sees(input.partnerId())) {
            throw DomainException.notFound("partner");
        }
        return work.write(command, unit -> deals.lock(unit, registrationId)
                .invoke(deal -> Revisions.match(expected.getAsInt(), deal.revision()))
                .chain(deal -> transfer(unit, deal, input)));
    }

    private Uni<Outcome<TransferView>> transfer(SqlUnit unit, DealFacts deal, TransferDeal input) {
        UUID to = input.partnerId() == null ? deal.partnerId() : input.partnerId();
        UUID fromUser = deal.intake().partnerUserId();
        if (deal.status().isTerminal()) {
            throw DomainException.of(Kind.CONFLICT, "deal-state",
                    "A registration that is " + deal.status() + " cannot be transferred.");
        }
        if (to.equals(deal.partnerId()) && Objects.equals(fromUser, input.partnerUserId())) {
            throw DomainException.of(Kind.CONFLICT, "nothing-to-transfer",
                    "The registration is in these hands already.");
        }
        TransferView transfer = new TransferView(unit.newId(), deal.id(), deal.partnerId(), fromUser, to,
                input.partnerUserId(), input.reason(), unit.by().subject(), unit.now(), deal.revision() + 1);
        Uni<Void> mayHaveIt = to.equals(deal.partnerId())
                ? Uni.createFrom().voidItem()
                : requireEnrolled(unit, deal, to);
        return mayHaveIt.chain(() -> requireUser(unit, to, input.partnerUserId()))
                .chain(() -> deals.transfer(unit, deal, to, input.partnerUserId()))
                .chain(() -> TransferTable.insert(unit, deal.no(), transfer)).map(done -> {
                    unit.announce(new DealTransferred(deal.id(), transfer.id(), deal.partnerId(), fromUser, to,
                            input.partnerUserId(), input.reason()));
                    return Outcome.created("/v1/deal-registrations/" + deal.id() + "/transfers", shown(unit.by(),
                            transfer), transfer.registrationRevision());
                });
    }

    private Uni<Void> requireEnrolled(SqlUnit unit, DealFacts deal, UUID partnerId) {
        return partners.find(unit, partnerId).invoke(found -> {
            PartnerStatus status = found.orElseThrow(() -> DomainException.notFound("partner")).status();
            if (status != PartnerStatus.ACTIVE) {
                throw DomainException.of(Kind.CONFLICT, "partner-not-active", "The partner is "
                        + status.name().toLowerCase(Locale.ROOT) + " and cannot take a registration over.");
            }
        }).chain(() -> policies.ofPartner(unit, partnerId, unit.today())).invoke(inForce -> {
            if (deal.programId() != null
                    && inForce.stream().noneMatch(policy -> policy.programId().equals(deal.programId()))) {
                throw DomainException.of(Kind.CONFLICT, "partner-not-enrolled",
                        "The partner is not enrolled in the program of this registration; enroll it first.");
            }
        }).replaceWithVoid();
    }

    private Uni<Void> requireUser(SqlUnit unit, UUID partnerId, UUID userId) {
        return userId == null
                ? Uni.createFrom().voidItem()
                : partners.hasActiveUser(unit, partnerId, userId).invoke(known -> {
                    if (!known) {
                        throw DomainException.invalid("partnerUserId", "unknown-partner-user",
                                "The partner has no active user of this id.");
                    }
                }).replaceWithVoid();
    }

    /** @return the changes of hands of a registration that is now the caller's to see, oldest first */
    public Uni<TransferList> list(Caller by, UUID registrationId) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(deal -> TransferTable.of(unit, List.of(deal.id()))))
                .map(found -> new TransferList(found.stream().map(transfer -> shown(by, transfer)).toList()));
    }

    /** For a batched loader: the registrations were shown to the caller already. One statement. */
    Uni<List<List<TransferView>>> of(Caller by, List<UUID> registrationIds) {
        return work.read(by, unit -> TransferTable.of(unit, registrationIds)).map(found -> {
            Map<UUID, List<TransferView>> byDeal = new HashMap<>();
            found.forEach(transfer -> byDeal.computeIfAbsent(transfer.registrationId(), id -> new ArrayList<>())
                    .add(shown(by, transfer)));
            return registrationIds.stream().map(id -> byDeal.getOrDefault(id, List.of())).toList();
        });
    }

    private static TransferView shown(Caller by, TransferView transfer) {
        return by.isPartner() ? transfer.forPartner(by.partnerId()) : transfer;
    }
}
