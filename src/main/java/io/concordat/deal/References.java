package io.concordat.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.work.SqlUnit;

/** The registrations and partners that an intake refers to. */
@ApplicationScoped
class References {

    private final DealTable table;
    private final PartnerDirectory partners;

    References(DealTable table, PartnerDirectory partners) {
        this.table = table;
        this.partners = partners;
    }

    /** @return whether the intake refers to nothing */
    static boolean none(Prepared intake) {
        RegisterDeal input = intake.input();
        return (input.distinctFrom() == null || input.distinctFrom().isEmpty()) && input.resubmissionOf() == null
                && input.distributorId() == null
                && (input.secondaryPartners() == null || input.secondaryPartners().isEmpty());
    }

    /** They must exist, registrations as the partner's own; nothing is asked of the database when there are none. */
    Uni<Void> requireKnown(SqlUnit unit, Prepared intake) {
        RegisterDeal input = intake.input();
        List<UUID> deals = new ArrayList<>(input.distinctFrom() == null ? List.of() : input.distinctFrom());
        if (input.resubmissionOf() != null) {
            deals.add(input.resubmissionOf());
        }
        List<UUID> others = new ArrayList<>();
        if (input.distributorId() != null) {
            others.add(input.distributorId());
        }
        if (input.secondaryPartners() != null) {
            input.secondaryPartners().forEach(participant -> others.add(participant.partnerId()));
        }
        Uni<List<UUID>> ownDeals = deals.isEmpty()
                ? Uni.createFrom().item(List.of())
                : table.own(unit, intake.partnerId(), deals);
        return ownDeals.chain(own -> (others.isEmpty()
                ? Uni.createFrom().item(Set.<UUID>of())
                : partners.known(unit, others)).invoke(known -> refuse(input, own, known))).replaceWithVoid();
    }

    private static void refuse(RegisterDeal input, List<UUID> ownDeals, Set<UUID> knownPartners) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; input.distinctFrom() != null && i < input.distinctFrom().size(); i++) {
            if (!ownDeals.contains(input.distinctFrom().get(i))) {
                faults.add(unknown("distinctFrom[" + i + "]", "unknown-registration"));
            }
        }
        if (input.resubmissionOf() != null && !ownDeals.contains(input.resubmissionOf())) {
            faults.add(unknown("resubmissionOf", "unknown-registration"));
        }
        if (input.distributorId() != null && !knownPartners.contains(input.distributorId())) {
            faults.add(unknown("distributorId", "unknown-partner"));
        }
        for (int i = 0; input.secondaryPartners() != null && i < input.secondaryPartners().size(); i++) {
            if (!knownPartners.contains(input.secondaryPartners().get(i).partnerId())) {
                faults.add(unknown("secondaryPartners[" + i + "].partnerId", "unknown-partner"));
            }
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    private static FieldError unknown(String field, String code) {
        return new FieldError(field, code, "There is none of this id.");
    }
}
