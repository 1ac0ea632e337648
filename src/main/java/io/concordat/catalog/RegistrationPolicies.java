package io.concordat.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.SqlUnit;

/** Hands the registration policies to the rooms that decide by them. */
@ApplicationScoped
public class RegistrationPolicies {

    /**
     * The newest policy of every program that is active on the day and in which the partner is enrolled on the day; one
     * statement.
     *
     * @param today the day, in the vendor's time zone
     * @return the policies in the order of the programs' ids; empty when the partner is enrolled nowhere
     */
    public Uni<List<RegistrationPolicyView>> ofPartner(SqlUnit unit, UUID partnerId, LocalDate today) {
        return ofPartners(unit, Set.of(partnerId), today).map(found -> found.getOrDefault(partnerId, List.of()));
    }

    /** As {@link #ofPartner}, for several partners; still one statement. A partner without a policy is left out. */
    public Uni<Map<UUID, List<RegistrationPolicyView>>> ofPartners(SqlUnit unit, Set<UUID> partnerIds,
            LocalDate today) {
        return RegistrationPolicyTable.ofPartners(unit, partnerIds, today);
    }

    /**
     * Versions of programs' policies, for batched loaders: the two lists belong together, item by item.
     *
     * @return each version that is asked for once, in no particular order; one statement
     */
    public Uni<List<RegistrationPolicyView>> versions(SqlUnit unit, List<UUID> programIds, List<Integer> versions) {
        return RegistrationPolicyTable.versions(unit, programIds, versions);
    }

    /** @return that version of the program's policy, whatever the program's status; or empty when there is none */
    public Uni<Optional<RegistrationPolicyView>> version(SqlUnit unit, UUID programId, int version) {
        return RegistrationPolicyTable.find(unit, programId, version);
    }
}
