package io.concordat.deal.matching;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Likeness;
import io.concordat.deal.matching.DealMatcher.Decision;
import io.concordat.platform.work.SqlUnit;

/**
 * Finds what a registration meets: the candidates by its keys, the customers among them by comparison, and what is held
 * about these. One statement when nothing is alike, two otherwise.
 */
@ApplicationScoped
public class CustomerMatching {

    private final VendorWords words;

    CustomerMatching(VendorWords words) {
        this.words = words;
    }

    /** @param lock whether to hold the keys and customers until the transaction ends, which makes the answer binding */
    public Uni<Decision> decide(SqlUnit unit, Probe probe, Described described, boolean lock) {
        return alike(unit, described, probe.level(), lock).chain(customers -> customers.isEmpty()
                ? Uni.createFrom().item(DealMatcher.decide(probe, List.of(), List.of(), unit.now()))
                : HoldingTable.of(unit, customers.stream().map(CustomerMatch::customerId).toList(), lock)
                        .map(holdings -> DealMatcher.decide(probe, CustomerMatcher.respecting(customers, holdings),
                                holdings.items(), unit.now())));
    }

    /**
     * Holds the keys of a description that comes from elsewhere than a registration.
     *
     * @return the customer that it is, or {@code null} when it is of none so far
     */
    public Uni<UUID> resolve(SqlUnit unit, Described described, IdentityLevel level) {
        return alike(unit, described, level, true)
                .map(customers -> customers.stream().filter(customer -> customer.likeness() == Likeness.SAME)
                        .map(CustomerMatch::customerId).toList())
                .chain(same -> same.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : HoldingTable.of(unit, same, true)
                                .map(holdings -> holdings.merged().getOrDefault(same.get(0), same.get(0))));
    }

    /** @return what is held about a customer, or about the one that it was merged into; one statement */
    public Uni<List<Holding>> held(SqlUnit unit, UUID customerId) {
        return HoldingTable.of(unit, List.of(customerId), false).map(Holdings::items);
    }

    private Uni<List<CustomerMatch>> alike(SqlUnit unit, Described described, IdentityLevel level, boolean lock) {
        return words.of(unit).chain(statistics -> CandidateTable.find(unit, described.keys(), lock).map(found -> {
            List<Fingerprint> prints = GenericValues.without(unit.vendorId(), described.prints(), found.generic());
            return CustomerMatcher.match(prints, level, statistics, found.items());
        }));
    }
}
