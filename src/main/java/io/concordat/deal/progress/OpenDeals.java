package io.concordat.deal.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.policy.ProgressRules;
import io.concordat.catalog.policy.SalesStage;
import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/** Deals that something may still happen to, with the rules that they stand under. */
@ApplicationScoped
class OpenDeals {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final Deals deals;
    private final RegistrationPolicies policies;

    OpenDeals(Deals deals, RegistrationPolicies policies) {
        this.deals = deals;
        this.policies = policies;
    }

    /** @return the locked deal; fails as NOT_FOUND, or as CONFLICT {@code deal-state} for a draft or an ended one */
    Uni<DealFacts> lock(SqlUnit unit, UUID registrationId) {
        return deals.lock(unit, registrationId).invoke(deal -> {
            Instant endsAt = deal.protection() == null ? null : deal.protection().endsAt();
            if (!deal.status().isOpen(endsAt, unit.now())) {
                throw DomainException.of(Kind.CONFLICT, "deal-state",
                        "Only a registration that was submitted and has not ended can go on; this one is "
                                + deal.status() + ".");
            }
        });
    }

    /** @return the rules of the policy that the registration was decided by */
    Uni<ProgressRules> rules(SqlUnit unit, DealFacts deal) {
        return policies.version(unit, deal.programId(), deal.policyVersion())
                .map(policy -> policy.orElseThrow().rules().progress());
    }

    static SalesStage stage(DealFacts deal) {
        return deal.intake().stage() == null ? SalesStage.PROSPECT : deal.intake().stage();
    }

    /** @throws DomainException INVALID {@code out-of-range} for a day in the future or before 1990 */
    static void requirePast(SqlUnit unit, String field, LocalDate day) {
        requireBetween(field, day, EARLIEST, unit.today(), "This happened already: the day is not in the future.");
    }

    /** @throws DomainException INVALID {@code out-of-range} for a day that no forecast has */
    static void requireForecast(String field, LocalDate day) {
        requireBetween(field, day, EARLIEST, LATEST, "The day is out of bounds: 1990 to 2200.");
    }

    private static void requireBetween(String field, LocalDate day, LocalDate from, LocalDate to, String message) {
        if (day != null && (day.isBefore(from) || day.isAfter(to))) {
            throw DomainException.invalid(field, "out-of-range", message);
        }
    }
}
